import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { instantText, shortDayText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/table.tsx'
import { showReference } from './reference.ts'
import type { WayOfReceiving } from './reservation.ts'

export type ReservationRow = {
  readonly reference: string
  readonly name: string
  readonly phone: string
  readonly product: Bilingual
  readonly fromOn: string
  readonly way: WayOfReceiving
  readonly requestedAt: string
}

/** What lies on the desk, the oldest first. */
export function ReservationTable({
  caption,
  rows,
}: {
  readonly caption: string
  readonly rows: readonly ReservationRow[]
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Table
      caption={caption}
      hidesCaption
      rows={rows}
      rowKey={row => row.reference}
      empty={t('booking:list_none')}
      stacks
      columns={[
        {
          key: 'reference',
          head: t('booking:reference'),
          render: row => <a href={paths.deskReservation(row.reference)}>{showReference(row.reference)}</a>,
        },
        { key: 'who', head: t('booking:who'), render: row => `${row.name} · ${row.phone}` },
        { key: 'what', head: t('booking:what'), render: row => inLanguage(language, row.product) },
        { key: 'from', head: t('booking:from_day'), render: row => shortDayText(row.fromOn, language) },
        { key: 'way', head: t('booking:receive'), render: row => t(`booking:way.${row.way}`) },
        {
          key: 'since',
          head: t('booking:waiting_since'),
          render: row => instantText(row.requestedAt, language),
        },
      ]}
    />
  )
}
