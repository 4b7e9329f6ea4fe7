import { useTranslation } from 'react-i18next'
import { shortDayText, yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { LedgerAccount, LedgerKind } from '#app/ledger/account.ts'
import type { Fen } from '#app/money/fen.ts'
import { Table } from '#app/ui/table.tsx'

type LedgerLine = {
  readonly id: string
  readonly on: string
  readonly kind: LedgerKind
  readonly account: LedgerAccount
  readonly amountFen: Fen
}
type Sums = { readonly listRentFen: Fen; readonly subsidyFen: Fen; readonly paidFen: Fen }
export type SubsidizedRental = Sums & {
  readonly reference: string
  /** Masked before it leaves the server. */
  readonly person: string
  readonly device: string
  readonly fromOn: string
  readonly toOn: string
  readonly days: number
  /** Opens what stands about it in the ledger. */
  readonly href: string
}

type Props = { readonly rows: readonly SubsidizedRental[]; readonly totals: Sums & { readonly rentals: number } }

/** The rentals behind a figure, with their sum; each opens its lines of the ledger. */
export function SubsidizedRentals({ rows, totals }: Props) {
  const { t } = useTranslation('reporting')
  const language = useLanguage()
  const money = (key: keyof Sums, head: string) => ({
    ...{ key, head, isNumeric: true },
    render: (row: SubsidizedRental) => yuan(row[key], language),
  })
  return (
    <Table
      caption={t('behind.title')}
      hidesCaption
      stacks
      rows={rows}
      rowKey={({ reference }) => reference}
      empty={t('behind.none')}
      columns={[
        {
          key: 'reference',
          head: t('behind.reference'),
          render: ({ reference, href }) => (
            <a href={href} aria-label={t('behind.lines_of', { reference })}>
              {reference}
            </a>
          ),
        },
        { key: 'person', head: t('behind.person'), render: ({ person }) => person },
        { key: 'device', head: t('behind.device'), render: ({ device }) => device },
        {
          key: 'days',
          head: t('behind.days'),
          render: ({ fromOn, toOn, days }) =>
            t('behind.day_count', { from: shortDayText(fromOn, language), to: shortDayText(toOn, language), days }),
        },
        money('listRentFen', t('behind.list_rent')),
        money('subsidyFen', t('behind.subsidy')),
        money('paidFen', t('behind.paid')),
      ]}
      foot={[
        t('behind.total_all', { rentals: totals.rentals }),
        ...['', '', ''],
        ...[totals.listRentFen, totals.subsidyFen, totals.paidFen].map(amount => yuan(amount, language)),
      ]}
    />
  )
}

type LinesProps = { readonly reference: string; readonly lines: readonly LedgerLine[] }

/** What stands in the ledger about one rental: each transaction with its sides. */
export function LedgerLines({ reference, lines }: LinesProps) {
  const { t } = useTranslation(['reporting', 'ledger'])
  const language = useLanguage()
  return (
    <section id="ledger" aria-label={t('behind.lines')}>
      <Table
        caption={t('behind.lines_of', { reference })}
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          { key: 'on', head: t('behind.on'), render: ({ on }) => on },
          { key: 'kind', head: t('behind.kind'), render: ({ kind }) => t(`ledger:kind.${kind}`) },
          { key: 'account', head: t('behind.account'), render: ({ account }) => t(`ledger:account.${account}`) },
          {
            key: 'amount',
            head: t('behind.line_amount'),
            isNumeric: true,
            render: ({ amountFen }) => yuan(amountFen, language),
          },
        ]}
      />
    </section>
  )
}
