import { useTranslation } from 'react-i18next'
import { dayText, percent, yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Table } from '#app/ui/table.tsx'
import type { AdjustmentKind, Explained } from './adjustment.ts'

export type ShownAdjustment = {
  readonly id: string
  readonly kind: AdjustmentKind
  readonly on: string
  readonly personFen: number
  readonly note: string
  readonly explained: Omit<Explained, 'ofFen'> & { readonly ofFen: number | null }
}

/** What changed the price afterwards, and how it was reckoned. */
export function AdjustmentList({ adjustments }: { readonly adjustments: readonly ShownAdjustment[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (adjustments.length === 0) return null
  const because = ({ kind, explained, note }: ShownAdjustment) => {
    const { days, ofFen, shareBp } = explained
    const of = ofFen === null ? '' : yuan(ofFen, language)
    const reckoned =
      shareBp === null
        ? t(kind === 'late' ? 'rental:adjusted_late' : 'rental:adjusted_early', { days: days ?? 0, of })
        : t('rental:adjusted_damage', { share: percent(shareBp, language), of })
    return [reckoned, note].filter(text => text !== '').join(' ')
  }
  return (
    <Table
      caption={t('rental:adjustments')}
      rows={adjustments}
      rowKey={({ id }) => id}
      stacks
      columns={[
        { key: 'on', head: t('rental:paid_on'), render: ({ on }) => dayText(on, language) },
        { key: 'kind', head: t('rental:adjustment'), render: ({ kind }) => t(`rental:adjustment_kind.${kind}`) },
        { key: 'because', head: t('rental:adjusted_because'), render: because },
        {
          key: 'amount',
          head: t('rental:amount'),
          isNumeric: true,
          render: ({ personFen }) => yuan(personFen, language),
        },
      ]}
    />
  )
}
