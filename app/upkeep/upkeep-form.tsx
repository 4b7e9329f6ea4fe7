import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { DateField, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { PostForm } from '#app/ui/post-form.tsx'
import type { Shown } from './forms.ts'
import { UPKEEP_RESULTS } from './upkeep.ts'

type Props = Shown & {
  readonly plans: readonly { readonly id: string; readonly plan: Bilingual }[]
  readonly chosen: string | undefined
  readonly today: string
  readonly hours: number
}

/** What was looked at, what was found, and what it cost. */
export function UpkeepForm({ problems, typed, plans, chosen, today, hours }: Props) {
  const { t } = useTranslation('upkeep')
  const { t: ui } = useTranslation('ui')
  const language = useLanguage()
  const optionalText = ui('form.optional')
  return (
    <PostForm label={t('unit.title')}>
      <SelectField
        name="plan"
        label={t('plan')}
        options={plans.map(({ id, plan }) => ({ value: id, label: inLanguage(language, plan) }))}
        error={problems.plan}
        defaultValue={typed('plan') ?? chosen}
      />
      <RadioGroup
        name="result"
        label={t('unit.result')}
        options={UPKEEP_RESULTS.map(value => ({
          ...{ value, label: t(`result.${value}`), hint: t(`result_hint.${value}`) },
        }))}
        error={problems.result}
        defaultValue={typed('result')}
      />
      <DateField name="on" label={t('unit.on')} error={problems.on} defaultValue={typed('on') ?? today} max={today} />
      <TextField
        {...{ name: 'meterHours', label: t('unit.meter'), optionalText, error: problems.meterHours, width: 'short' }}
        hint={t('unit.meter_hint', { hours })}
        suffix={t('unit.hours')}
        inputMode="numeric"
        defaultValue={typed('meterHours')}
      />
      <TextField
        name="reportNo"
        label={t('unit.report_no')}
        optionalText={optionalText}
        defaultValue={typed('reportNo')}
      />
      <TextField
        {...{ name: 'cost', label: t('unit.cost'), optionalText, error: problems.cost, width: 'short' }}
        inputMode="decimal"
        defaultValue={typed('cost')}
      />
      <TextArea
        {...{ name: 'note', rows: 2, label: t('note'), error: problems.note, hint: t('unit.note_hint') }}
        optionalText={optionalText}
        defaultValue={typed('note')}
      />
      <Button>{t('unit.done')}</Button>
    </PostForm>
  )
}
