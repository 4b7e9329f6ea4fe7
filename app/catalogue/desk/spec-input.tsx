import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { CheckboxField } from '#app/ui/choice.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import type { SpecField } from '../category.ts'
import type { Filled } from './filled.ts'

/** One question that a category asks its products, in the control that fits its kind. */
export function SpecInput({
  field,
  filled: { value, problems },
}: {
  readonly field: SpecField
  readonly filled: Filled
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const name = `specs.${field.key}`
  const shared = { name, label: inLanguage(language, field), error: problems[name] }
  switch (field.kind) {
    case 'flag':
      return <CheckboxField {...shared} defaultChecked={value(name) === 'yes'} />
    case 'choice':
      return (
        <SelectField
          {...shared}
          empty={t('form.choose')}
          options={field.choices.map(choice => ({ value: choice.key, label: inLanguage(language, choice) }))}
          defaultValue={value(name)}
        />
      )
    case 'number':
      return (
        <TextField
          {...shared}
          hint={t('catalogue:desk.range', { min: field.min, max: field.max })}
          defaultValue={value(name)}
          inputMode="decimal"
          width="short"
          {...(field.unit ? { suffix: field.unit } : {})}
        />
      )
  }
}
