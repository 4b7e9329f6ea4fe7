import { useTranslation } from 'react-i18next'
import { CheckboxField } from '#app/ui/choice.tsx'
import { DateField, TextField } from '#app/ui/field.tsx'

type Props = {
  readonly productCode: string
  /** What stands in the fields at first, in yuan. */
  readonly latest: { readonly rent: string; readonly deposit: string; readonly replacement: string } | null
  readonly today: string
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** The labels of the fields, for the summary of what is to be mended. */
export function usePriceLabels() {
  const { t } = useTranslation()
  return {
    firstOn: t('pricing:first_on'),
    rent: t('pricing:rent'),
    deposit: t('pricing:deposit'),
    replacement: t('pricing:replacement'),
  }
}

/** A price from a day on: the fields that `setPrice` reads. */
export function PriceFields({ productCode, latest, today, problems, typed }: Props) {
  const { t } = useTranslation()
  const labels = usePriceLabels()
  const amount = (name: 'rent' | 'deposit' | 'replacement') => ({
    name,
    label: labels[name],
    error: problems[name],
    defaultValue: typed(name) ?? latest?.[name],
    inputMode: 'decimal' as const,
    suffix: t('pricing:yuan'),
    width: 'short' as const,
  })
  return (
    <>
      <input type="hidden" name="productCode" value={productCode} />
      <DateField
        name="firstOn"
        label={labels.firstOn}
        hint={t('pricing:first_on_hint')}
        error={problems.firstOn}
        defaultValue={typed('firstOn')}
        min={today}
      />
      <TextField {...amount('rent')} />
      <TextField {...amount('deposit')} />
      <TextField {...amount('replacement')} hint={t('pricing:replacement_hint')} />
      <CheckboxField
        name="isConfirmed"
        label={t('pricing:confirm')}
        hint={t('pricing:confirm_hint')}
        defaultChecked={typed('isConfirmed') === 'yes'}
      />
    </>
  )
}
