import { useTranslation } from 'react-i18next'
import { dayText, yuan } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { ShownUnit } from './shown-unit.ts'
import { UnitStateTag } from './unit-state-tag.tsx'

type Props = { readonly unit: ShownUnit; readonly bought: { readonly on: string; readonly priceFen: number } }

export function UnitFacts({ unit, bought }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <SummaryList
      rows={[
        { label: t('inventory:state_is'), value: <UnitStateTag state={unit.state} /> },
        { label: t('inventory:place'), value: inLanguage(language, unit.centre) },
        { label: t('inventory:serial'), value: unit.serialNo || t('inventory:no_serial') },
        { label: t('inventory:bought_on'), value: dayText(bought.on, language) },
        { label: t('inventory:price'), value: yuan(bought.priceFen, language) },
      ]}
    />
  )
}
