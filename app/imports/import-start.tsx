import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { FileField } from '#app/ui/file-field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { FIELDS_OF, IMPORT_KINDS, type ImportKind } from './import.ts'
import { useFieldLabels } from './use-field-labels.tsx'

type Props = { readonly kind: ImportKind; readonly error: string | undefined }

/** What is brought in, and the file. */
export function ImportStart({ kind, error }: Props) {
  const { t } = useTranslation('imports')
  const labels = useFieldLabels()
  return (
    <PostForm sendsFiles>
      <input type="hidden" name="step" value="read" />
      <RadioGroup
        name="kind"
        label={t('kind')}
        options={IMPORT_KINDS.map(value => ({
          value,
          label: t(`kinds.${value}`),
          hint: t('needs_columns', { columns: FIELDS_OF[value].required.map(field => labels[field]).join(t('comma')) }),
        }))}
        defaultValue={kind}
      />
      <FileField name="file" label={t('file')} hint={t('file_hint')} accept=".csv,.xlsx,text/csv" error={error} />
      <Button>{t('read')}</Button>
    </PostForm>
  )
}
