import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField, FieldGroup } from '#app/ui/choice.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { ACCEPTANCE_CHECKS } from './acceptance.ts'

type Props = {
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

export function ReleaseForm({ problems, typed }: Props) {
  const { t } = useTranslation()
  return (
    <PostForm>
      <FieldGroup name="checks" label={t('inventory:release.checks')}>
        {ACCEPTANCE_CHECKS.map(check => (
          <CheckboxField
            key={check}
            name={check}
            label={t(`inventory:release.${check}`)}
            error={problems[check]}
            defaultChecked={typed(check) === 'yes'}
          />
        ))}
      </FieldGroup>
      <Button>{t('inventory:release.done')}</Button>
    </PostForm>
  )
}
