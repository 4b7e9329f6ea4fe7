import { useTranslation } from 'react-i18next'
import { CheckboxField } from '#app/ui/choice.tsx'
import { DateField, TextField } from '#app/ui/field.tsx'
import { ConditionFields } from './condition-fields.tsx'
import { type Filled, RentFields } from './rent-fields.tsx'
import { usePriceLabels } from './use-price-labels.tsx'

type Props = { readonly productCode: string; readonly today: string; readonly filled: Filled }

/** A price from a day on: the fields that `setPrice` reads. */
export function PriceFields({ productCode, today, filled }: Props) {
  const { t } = useTranslation()
  const labels = usePriceLabels()
  const { problems, value } = filled
  return (
    <>
      <input type="hidden" name="productCode" value={productCode} />
      <DateField
        name="firstOn"
        label={labels.firstOn}
        hint={t('pricing:first_on_hint')}
        error={problems.firstOn}
        defaultValue={value('firstOn')}
        min={today}
      />
      <AmountFields {...filled} />
      <h3>{t('pricing:set.rent_title')}</h3>
      <RentFields {...filled} />
      <h3>{t('pricing:conditions')}</h3>
      <p>{t('pricing:set.conditions_lead')}</p>
      <ConditionFields {...filled} />
      <ConfirmField {...filled} />
    </>
  )
}

/** Rent of a month, deposit and value. */
export function AmountFields({ problems, value }: Filled) {
  const { t } = useTranslation()
  const labels = usePriceLabels()
  const hints = { rent: t('pricing:set.rent_hint'), deposit: undefined, replacement: t('pricing:replacement_hint') }
  return (['rent', 'deposit', 'replacement'] as const).map(name => (
    <TextField
      key={name}
      name={name}
      label={labels[name]}
      hint={hints[name]}
      error={problems[name]}
      defaultValue={value(name)}
      inputMode="decimal"
      width="short"
      suffix={t('pricing:yuan')}
    />
  ))
}

export function ConfirmField({ value }: Filled) {
  const { t } = useTranslation()
  return (
    <CheckboxField
      name="isConfirmed"
      label={t('pricing:confirm')}
      hint={t('pricing:confirm_hint')}
      defaultChecked={value('isConfirmed') === 'yes'}
    />
  )
}
