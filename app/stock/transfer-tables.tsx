import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#app/catalogue/category.ts'
import { instantText } from '#app/i18n/formats.ts'
import { inLanguage } from '#app/i18n/in-language.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { TransferState } from '#app/inventory/transfer.ts'
import { printedUnitCode } from '#app/inventory/unit-code.ts'
import { UnitStateTag } from '#app/inventory/unit-state-tag.tsx'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/table.tsx'
import { Tag, type Tone } from '#app/ui/tag.tsx'
import type { StayReason } from './sendable.ts'
import type { SentUnit, ShownTransfer } from './shown-transfer.ts'

const TONES: { readonly [State in TransferState]: Tone } = { sent: 'busy', arrived: 'good', called_back: 'neutral' }

export function TransferStateTag({ state }: { readonly state: TransferState }) {
  const { t } = useTranslation()
  return <Tag tone={TONES[state]}>{t(`stock:transfer.state.${state}`)}</Tag>
}

export const useRoute = () => {
  const { t } = useTranslation()
  const language = useLanguage()
  return ({ from, to }: Pick<ShownTransfer, 'from' | 'to'>) =>
    t('stock:transfer.from_to', { from: inLanguage(language, from), to: inLanguage(language, to) })
}

export function TransferTable({ rows }: { readonly rows: readonly ShownTransfer[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const routeOf = useRoute()
  return (
    <Table
      caption={t('stock:transfer.list')}
      stacks
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('stock:transfer.none')}
      columns={[
        {
          key: 'which',
          head: t('stock:transfer.which'),
          render: transfer => <a href={paths.deskTransfer(transfer.id)}>{routeOf(transfer)}</a>,
        },
        { key: 'sent', head: t('stock:transfer.sent'), render: ({ sentAt }) => instantText(sentAt, language) },
        {
          key: 'units',
          head: t('stock:transfer.units'),
          render: ({ arrived, units }) => t('stock:transfer.arrived_of', { arrived, count: units }),
        },
        { key: 'state', head: t('stock:transfer.state_is'), render: ({ state }) => <TransferStateTag state={state} /> },
      ]}
    />
  )
}

type UnitsProps = { readonly caption: string; readonly rows: readonly SentUnit[]; readonly empty?: string }

export function SentUnitTable({ caption, rows, empty }: UnitsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Table
      caption={caption}
      stacks
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: 'code',
          head: t('stock:result.code'),
          render: ({ code }) => <a href={paths.deskUnit(code)}>{printedUnitCode(code)}</a>,
        },
        { key: 'product', head: t('stock:result.product'), render: ({ product }) => inLanguage(language, product) },
        { key: 'state', head: t('inventory:state_is'), render: ({ state }) => <UnitStateTag state={state} /> },
      ]}
    />
  )
}

export type Planned = {
  readonly code: string
  readonly unit: { readonly code: string; readonly product: Bilingual } | null
  readonly why: StayReason | null
}

/** Which of those asked for can go, and why the others stay. */
export function PlannedTable({ rows }: { readonly rows: readonly Planned[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Table
      caption={t('stock:transfer.plan')}
      stacks
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'code',
          head: t('stock:result.code'),
          render: ({ code, unit }) => (unit ? printedUnitCode(unit.code) : code),
        },
        {
          key: 'product',
          head: t('stock:result.product'),
          render: ({ unit }) => (unit ? inLanguage(language, unit.product) : t('stock:result.nowhere')),
        },
        {
          key: 'why',
          head: t('stock:transfer.plan'),
          render: ({ why }) => (
            <Tag tone={why ? 'warn' : 'good'}>{why ? t(`stock:transfer.stays.${why}`) : t('stock:transfer.goes')}</Tag>
          ),
        },
      ]}
    />
  )
}
