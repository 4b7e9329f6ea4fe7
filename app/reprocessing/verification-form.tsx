import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { VERDICTS } from './disinfection.ts'
import type { Sent } from './inspection-form.tsx'

export function VerificationForm({ code, problems, typed }: Sent & { readonly code: string }) {
  const { t } = useTranslation()
  return (
    <PostForm data-offline-act="reprocessing.verify-disinfection" data-offline-subject={code}>
      <RadioGroup
        name="verdict"
        label={t('reprocessing:verification.verdict')}
        error={problems.verdict}
        defaultValue={typed('verdict')}
        options={VERDICTS.map(value => ({
          value,
          label: t(`reprocessing:verification.${value}`),
          hint: t(`reprocessing:verification.${value}_hint`),
        }))}
      />
      <Button>{t('reprocessing:verification.done')}</Button>
    </PostForm>
  )
}
