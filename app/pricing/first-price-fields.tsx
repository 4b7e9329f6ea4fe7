import { useTranslation } from 'react-i18next'
import { CheckboxField, FieldGroup } from '#app/ui/choice.tsx'
import { TextField } from '#app/ui/field.tsx'
import { usePriceLabels } from './price-fields.tsx'

type Props = {
  readonly legend: string
  readonly problems: { readonly [field: string]: string }
  readonly value: (field: string) => string
}

/** What a new product costs from today on. */
export function FirstPriceFields({ legend, problems, value }: Props) {
  const { t } = useTranslation()
  const labels = usePriceLabels()
  return (
    <FieldGroup name="price" label={legend}>
      {(['rent', 'deposit', 'replacement'] as const).map(name => (
        <TextField
          key={name}
          name={name}
          label={labels[name]}
          hint={name === 'replacement' ? t('pricing:replacement_hint') : undefined}
          error={problems[name]}
          defaultValue={value(name)}
          inputMode="decimal"
          width="short"
          suffix={t('pricing:yuan')}
        />
      ))}
      <CheckboxField
        name="isConfirmed"
        label={t('pricing:confirm')}
        hint={t('pricing:confirm_hint')}
        defaultChecked={value('isConfirmed') === 'yes'}
      />
    </FieldGroup>
  )
}
