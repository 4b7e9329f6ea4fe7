import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { INSPECTION_RESULTS } from './disinfection.ts'

export type Sent = {
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

export function InspectionForm({ code, problems, typed }: Sent & { readonly code: string }) {
  const { t } = useTranslation()
  return (
    <PostForm data-offline-act="reprocessing.inspect-unit" data-offline-subject={code}>
      <RadioGroup
        name="result"
        label={t('reprocessing:inspection.result')}
        error={problems.result}
        defaultValue={typed('result')}
        options={INSPECTION_RESULTS.map(value => ({
          value,
          label: t(`reprocessing:result.${value}`),
          hint: t(`reprocessing:result_hint.${value}`),
        }))}
      />
      <TextArea
        name="note"
        label={
          <>
            {t('reprocessing:note')} {t('form.optional')}
          </>
        }
        hint={t('reprocessing:inspection.note_hint')}
        error={problems.note}
        defaultValue={typed('note')}
      />
      <Button>{t('reprocessing:inspection.done')}</Button>
    </PostForm>
  )
}
