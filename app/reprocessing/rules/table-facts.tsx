import { useTranslation } from 'react-i18next'
import type { HygieneClass } from '#app/catalogue/category.ts'
import { dayText } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { Phase } from './table.ts'

type Props = {
  readonly phase: Phase
  readonly fromOn: string
  readonly source: string
  readonly days: readonly { readonly hygiene: HygieneClass; readonly days: number }[]
}

/** How a version stands, from when, by what source, and how long labels are valid by it. */
export function TableFacts({ phase, fromOn, source, days }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <SummaryList
      rows={[
        { label: t('reprocessing:rules.state'), value: t(`reprocessing:rules.phase.${phase}`) },
        { label: t('reprocessing:rules.from'), value: dayText(fromOn, language) },
        { label: t('reprocessing:rules.source'), value: source },
        ...days.map(one => ({
          label: `${t('reprocessing:rules.label_days')} · ${t(`catalogue:hygiene.${one.hygiene}`)}`,
          value: t('reprocessing:figure.days', { days: one.days }),
        })),
      ]}
    />
  )
}
