import { useTranslation } from 'react-i18next'
import { dayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { Trait } from './trait.ts'

export type ShownTrait = { readonly trait: Trait; readonly value: string; readonly untilOn: string }

type Props = { readonly traits: readonly ShownTrait[]; readonly isInHousehold: boolean }

/** What programmes ask about somebody besides their class, as it was seen. */
export function FactsSeen({ traits, isInHousehold }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const rows = traits.map(({ trait, value, untilOn }) => ({
    label: t(`eligibility:trait.${trait}`),
    // The values of a trait are the keys of its words; the store refuses any other.
    value: t('eligibility:trait_until', {
      value: t(`eligibility:fact.${trait}.${value}` as 'eligibility:fact.care_level.1'),
      day: dayText(untilOn, language),
    }),
  }))
  const household = isInHousehold
    ? [{ label: t('eligibility:household'), value: t('eligibility:household_shared') }]
    : []
  if (rows.length + household.length === 0) return <p>{t('eligibility:facts_none')}</p>
  return <SummaryList rows={[...rows, ...household]} />
}
