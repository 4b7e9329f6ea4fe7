import { useTranslation } from 'react-i18next'
import { CheckboxField } from '#app/ui/choice.tsx'
import { DateField, SelectField, TextField } from '#app/ui/field.tsx'
import { RECORDED_FACTS } from './recorded-fact.ts'

type Props = {
  readonly hasConsented: boolean
  readonly problems: { readonly [field: string]: string }
  readonly typed: (field: string) => string | undefined
}

/** The labels of the fields of both forms, for the summary of what is to be mended. */
export function useFactLabels() {
  const { t } = useTranslation()
  return {
    fact: t('eligibility:fact_of'),
    fromOn: t('eligibility:fact_from'),
    untilOn: t('eligibility:fact_until'),
    otherNumber: t('eligibility:other_number'),
  }
}

/** Relief, ability or care level: the fields that `recordTrait` reads. */
export function TraitFields({
  hasConsented,
  usual,
  problems,
  typed,
}: Props & { readonly usual: { from: string; until: string } }) {
  const { t } = useTranslation()
  const labels = useFactLabels()
  const about = (name: keyof typeof labels) => ({ name, label: labels[name], error: problems[name] })
  const options = RECORDED_FACTS.map(value => ({ value, label: t(`eligibility:fact.${value}`) }))
  return (
    <>
      <input type="hidden" name="part" value="trait" />
      <SelectField {...about('fact')} options={options} empty={t('form.choose')} defaultValue={typed('fact')} />
      <DateField {...about('fromOn')} defaultValue={typed('fromOn') ?? usual.from} />
      <DateField {...about('untilOn')} defaultValue={typed('untilOn') ?? usual.until} />
      <Consent name="factConsent" hasConsented={hasConsented} />
    </>
  )
}

/** Whose household it is: the fields that `joinHousehold` reads. */
export function HouseholdFields({ hasConsented, problems, typed }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <input type="hidden" name="part" value="household" />
      <TextField
        name="otherNumber"
        label={t('eligibility:other_number')}
        hint={t('eligibility:other_number_hint')}
        error={problems.otherNumber}
        defaultValue={typed('otherNumber')}
      />
      <Consent name="householdConsent" hasConsented={hasConsented} />
    </>
  )
}

function Consent({ name, hasConsented }: { readonly name: string; readonly hasConsented: boolean }) {
  const { t } = useTranslation()
  if (hasConsented) return null
  return <CheckboxField name={name} label={t('eligibility:fact_consent')} hint={t('eligibility:consent_hint')} />
}
