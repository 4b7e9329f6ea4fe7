import { useTranslation } from 'react-i18next'
import { dayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

type Props = {
  readonly firstOn: string
  readonly isOwn: boolean
  readonly problem: string | undefined
}

/** A second person approves a draft, with a tick that says what they have read; or somebody withdraws it. */
export function DecisionForms({ firstOn, isOwn, problem }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <section className="stack">
      <h2>{t('programmes:one.decision')}</h2>
      {isOwn ? (
        <Notice>{t('programmes:one.own_text')}</Notice>
      ) : (
        <>
          <p>{t('programmes:one.decision_text')}</p>
          <PostForm label={t('programmes:one.approve')}>
            <input type="hidden" name="does" value="approve" />
            <CheckboxField
              name="hasRead"
              label={t('programmes:one.approve_confirm', { day: dayText(firstOn, language) })}
              error={problem}
            />
            <Button>{t('programmes:one.approve')}</Button>
          </PostForm>
        </>
      )}
      <Disclosure summary={t('programmes:one.withdraw')}>
        <PostForm label={t('programmes:one.withdraw')}>
          <p>{t('programmes:one.withdraw_text')}</p>
          <input type="hidden" name="does" value="withdraw" />
          <Button kind="danger">{t('programmes:one.withdraw')}</Button>
        </PostForm>
      </Disclosure>
    </section>
  )
}
