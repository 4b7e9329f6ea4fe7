import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { dayText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { dayOf, daysBetween } from '#app/time/day.ts'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'

/** How long before its end a registration is spoken of. */
export const DAYS_AHEAD = 90

export type ShownPurchase = {
  readonly id: string
  readonly product: Bilingual
  readonly supplier: string
  readonly maker: string
  readonly lotNo: string
  readonly registrationNo: string
  readonly registrationEndsOn: string | null
  readonly boughtOn: string
  readonly units: number
}
type Props = { readonly rows: readonly ShownPurchase[]; readonly today: string }

/** Registrations that have run out or soon will, each with a word and the days that are left. */
export function RegistrationTable({ rows, today }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const left = ({ registrationEndsOn }: ShownPurchase) => {
    const days = daysBetween(dayOf(today), dayOf(registrationEndsOn ?? today))
    return days < 0 ? (
      <Tag tone="bad">{t('stock:purchase.over')}</Tag>
    ) : (
      <Tag tone="warn">{t('stock:purchase.days_left', { count: days })}</Tag>
    )
  }
  return (
    <Table
      caption={t('stock:purchase.soon')}
      hidesCaption
      stacks
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('stock:purchase.soon_none')}
      columns={[
        { key: 'product', head: t('stock:purchase.product'), render: ({ product }) => inLanguage(language, product) },
        { key: 'no', head: t('stock:purchase.registration'), render: ({ registrationNo }) => registrationNo },
        {
          key: 'ends',
          head: t('stock:purchase.ends'),
          render: row => (
            <span className="cluster">
              {dayText(row.registrationEndsOn ?? today, language)} {left(row)}
            </span>
          ),
        },
        { key: 'units', head: t('stock:purchase.units'), isNumeric: true, render: ({ units }) => units },
      ]}
    />
  )
}

export function PurchaseTable({ rows }: Pick<Props, 'rows'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const given = (text: string | null) => text || t('stock:purchase.blank')
  return (
    <Table
      caption={t('stock:purchase.list')}
      stacks
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('stock:purchase.none')}
      columns={[
        { key: 'bought', head: t('stock:purchase.bought'), render: ({ boughtOn }) => dayText(boughtOn, language) },
        { key: 'product', head: t('stock:purchase.product'), render: ({ product }) => inLanguage(language, product) },
        { key: 'maker', head: t('stock:purchase.maker'), render: ({ maker }) => given(maker) },
        { key: 'supplier', head: t('stock:purchase.supplier'), render: ({ supplier }) => given(supplier) },
        { key: 'lot', head: t('stock:purchase.lot'), render: ({ lotNo }) => given(lotNo) },
        { key: 'no', head: t('stock:purchase.registration'), render: ({ registrationNo }) => given(registrationNo) },
        { key: 'units', head: t('stock:purchase.units'), isNumeric: true, render: ({ units }) => units },
      ]}
    />
  )
}
