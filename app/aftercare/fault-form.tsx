import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'

type Sent = {
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

export function FaultForm({ problems, typed }: Sent) {
  const { t } = useTranslation()
  return (
    <PostForm>
      <TextArea
        name="text"
        label={t('aftercare:text')}
        hint={t('aftercare:text_hint')}
        error={problems.text}
        defaultValue={typed('text')}
      />
      <Button>{t('aftercare:send')}</Button>
    </PostForm>
  )
}

export function AnswerForm({ problems, typed, faultId }: Sent & { readonly faultId: string }) {
  const { t } = useTranslation()
  return (
    <PostForm>
      <input type="hidden" name="faultId" value={faultId} />
      <TextArea
        name="answer"
        label={t('aftercare:answer')}
        hint={t('aftercare:answer_hint')}
        error={problems.answer}
        defaultValue={typed('answer')}
      />
      <Button>{t('aftercare:answer_send')}</Button>
    </PostForm>
  )
}
