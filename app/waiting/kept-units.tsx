import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import { Table } from '#app/ui/table.tsx'

type Line = Bilingual & { readonly code: string; readonly units: number; readonly keptForPriority: number }

/** What a centre keeps back, of how many. */
export function KeptTable({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Table
      caption={t('waiting:priority.kept_title')}
      hidesCaption
      stacks
      rows={lines.filter(({ keptForPriority }) => keptForPriority > 0)}
      rowKey={({ code }) => code}
      empty={t('waiting:priority.kept_none')}
      columns={[
        { key: 'what', head: t('booking:what'), render: line => inLanguage(language, line) },
        { key: 'kept', head: t('waiting:priority.kept'), isNumeric: true, render: line => line.keptForPriority },
        { key: 'units', head: t('waiting:priority.units'), isNumeric: true, render: line => line.units },
      ]}
    />
  )
}

type FormProps = {
  readonly lines: readonly Line[]
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** Keeps units of a product back, or lets them go. */
export function KeepForm({ lines, problems, typed }: FormProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const options = lines.map(line => ({
    value: line.code,
    label: t('waiting:priority.keep_option', { name: inLanguage(language, line), count: line.units }),
  }))
  return (
    <PostForm label={t('waiting:priority.keep_title')}>
      <input type="hidden" name="does" value="keep" />
      <SelectField
        name="product"
        label={t('waiting:priority.keep_product')}
        error={problems.product}
        options={options}
        empty={t('waiting:priority.keep_choose')}
        defaultValue={typed('product')}
      />
      <TextField
        name="units"
        label={t('waiting:priority.kept')}
        error={problems.units}
        defaultValue={typed('units')}
        inputMode="numeric"
        width="short"
      />
      <Button>{t('waiting:priority.keep_save')}</Button>
    </PostForm>
  )
}
