import { useTranslation } from 'react-i18next'
import { FieldGroup, RadioGroup } from '#app/ui/choice.tsx'
import { TextField } from '#app/ui/field.tsx'
import { TERM_MONTHS } from './price-terms.ts'
import { RENT_PERS } from './rent.ts'
import { usePriceLabels } from './use-price-labels.tsx'

export type Filled = {
  readonly problems: { readonly [field: string]: string }
  readonly value: (field: string) => string
}

/** How the rent is reckoned. Every group is there from the start, and each says when it counts. */
export function RentFields({ problems, value }: Filled) {
  const { t } = useTranslation()
  const labels = usePriceLabels()
  const termLabel = (count: number) => t('pricing:set.term_of', { term: t('pricing:months', { count }) })
  const amount = (name: string, label: string) => ({
    name,
    label,
    error: problems[name],
    defaultValue: value(name),
    inputMode: 'decimal' as const,
    suffix: t('pricing:yuan'),
    width: 'short' as const,
  })
  return (
    <>
      <RadioGroup
        name="per"
        label={t('pricing:set.per')}
        error={problems.per}
        defaultValue={value('per')}
        options={RENT_PERS.map(per => ({
          value: per,
          label: t(`pricing:set.per_name.${per}`),
          hint: t(`pricing:set.per_text.${per}`),
        }))}
      />
      <FieldGroup
        name="by-day"
        label={t('pricing:set.day')}
        optionalText={t('pricing:set.only_for', { way: t('pricing:set.per_name.day') })}
      >
        <TextField {...amount('dayRent', labels.dayRent)} />
        <TextField
          name="leastDays"
          label={labels.leastDays}
          hint={t('pricing:set.least_days_hint')}
          error={problems.leastDays}
          defaultValue={value('leastDays')}
          inputMode="numeric"
          suffix={t('pricing:set.days')}
          width="short"
        />
      </FieldGroup>
      <FieldGroup
        name="terms"
        label={t('pricing:set.terms')}
        optionalText={t('pricing:set.only_for', { way: t('pricing:set.per_name.term') })}
        hint={t('pricing:set.terms_hint')}
        error={problems.terms}
      >
        <div className="grid">
          {TERM_MONTHS.map(months => (
            <TextField key={months} {...amount(`terms.${months}`, termLabel(months))} />
          ))}
        </div>
      </FieldGroup>
    </>
  )
}
