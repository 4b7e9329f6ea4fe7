import { useTranslation } from 'react-i18next'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Table } from '#app/ui/table.tsx'
import type { PlaceCount } from './shown-recall.ts'

/** Where the recalled units are, and what became of them. */
export function RecalledPlaces({ counts }: { readonly counts: readonly PlaceCount[] }) {
  const { t } = useTranslation('upkeep')
  const language = useLanguage()
  const placeOf = ({ place, isOut }: PlaceCount) =>
    isOut ? t('recall.with_person') : place ? inLanguage(language, place) : t('recall.nowhere')
  return (
    <Table
      caption={t('recall.by_place')}
      rows={counts}
      rowKey={count => `${count.outcome} ${placeOf(count)}`}
      columns={[
        { key: 'place', head: t('recall.place'), render: placeOf },
        {
          key: 'outcome',
          head: t('recall.outcome_is'),
          render: ({ outcome }) => (outcome ? t(`recall.outcome.${outcome}`) : t('recall.not_yet')),
        },
        { key: 'count', head: t('recall.count'), isNumeric: true, render: ({ count }) => count },
      ]}
    />
  )
}
