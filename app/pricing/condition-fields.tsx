import { useTranslation } from 'react-i18next'
import { FieldGroup, RadioGroup } from '#app/ui/choice.tsx'
import { TextField } from '#app/ui/field.tsx'
import { DAMAGES, EARLY_RETURNS, EXCHANGES, LATES } from './rent.ts'
import type { Filled } from './rent-fields.tsx'
import { usePriceLabels } from './use-price-labels.tsx'

/** What happens when a rental ends early or late, is exchanged, or the device comes back damaged. */
export function ConditionFields({ problems, value }: Filled) {
  const { t } = useTranslation()
  const labels = usePriceLabels()
  const choice = (name: 'earlyReturn' | 'late' | 'exchange') => ({
    name,
    label: labels[name],
    error: problems[name],
    defaultValue: value(name),
  })
  const share = (name: string, label: string) => ({
    label,
    name: `damage.${name}`,
    error: problems[`damage.${name}`],
    defaultValue: value(`damage.${name}`),
    inputMode: 'decimal' as const,
    suffix: '%',
    width: 'short' as const,
  })
  return (
    <>
      <RadioGroup
        {...choice('earlyReturn')}
        options={EARLY_RETURNS.map(one => ({ value: one, label: t(`pricing:set.early.${one}`) }))}
      />
      <RadioGroup
        {...choice('late')}
        options={LATES.map(one => ({ value: one, label: t(`pricing:set.late.${one}`) }))}
      />
      <RadioGroup
        {...choice('exchange')}
        options={EXCHANGES.map(one => ({ value: one, label: t(`pricing:set.exchange.${one}`) }))}
      />
      <FieldGroup name="worth" label={t('pricing:set.worth')} hint={t('pricing:set.worth_hint')}>
        <TextField {...share('loss', labels['damage.loss'])} />
        <TextField {...share('least', labels['damage.least'])} />
      </FieldGroup>
      <FieldGroup name="damage" label={t('pricing:set.damage')} hint={t('pricing:set.damage_hint')}>
        <div className="grid">
          {DAMAGES.map(one => (
            <TextField key={one} {...share(one, t(`pricing:damage.${one}`))} />
          ))}
        </div>
      </FieldGroup>
    </>
  )
}
