import { useTranslation } from 'react-i18next'
import { yuan } from '#app/i18n/formats.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { LedgerAccount, LedgerKind } from '#app/ledger/account.ts'
import { paths } from '#app/paths.ts'
import { Table } from '#app/ui/table.tsx'

type Account = {
  readonly account: LedgerAccount
  readonly debitFen: number
  readonly creditFen: number
  readonly lines: number
}
type Line = {
  readonly id: string
  readonly on: string
  readonly kind: LedgerKind
  readonly account: LedgerAccount
  readonly amountFen: number
  readonly receiptNo: string | null
  readonly reference: string | null
}

const sum = (amounts: readonly number[]): number => amounts.reduce((one, other) => one + other, 0)

/** What went in and out of each account; the two sums under it are the same. */
export function AccountTable({ accounts }: { readonly accounts: readonly Account[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const total = (of: 'debitFen' | 'creditFen') => yuan(sum(accounts.map(one => one[of])), language)
  return (
    <Table
      caption={t('reporting:ledger.accounts')}
      rows={accounts}
      rowKey={({ account }) => account}
      empty={t('reporting:ledger.none')}
      stacks
      foot={[
        t('reporting:ledger.sum'),
        total('debitFen'),
        total('creditFen'),
        String(sum(accounts.map(one => one.lines))),
      ]}
      columns={[
        {
          key: 'account',
          head: t('reporting:ledger.account'),
          render: ({ account }) => t(`ledger:account.${account}`),
        },
        {
          key: 'debit',
          head: t('reporting:ledger.debit'),
          isNumeric: true,
          render: one => yuan(one.debitFen, language),
        },
        {
          key: 'credit',
          head: t('reporting:ledger.credit'),
          isNumeric: true,
          render: one => yuan(one.creditFen, language),
        },
        { key: 'lines', head: t('reporting:ledger.lines'), isNumeric: true, render: one => String(one.lines) },
      ]}
    />
  )
}

/** Entry by entry, as it was written. */
export function LineTable({ lines, isStaff }: { readonly lines: readonly Line[]; readonly isStaff: boolean }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (lines.length === 0) return null
  const linked = (reference: string | null) =>
    reference && isStaff ? <a href={paths.deskReservation(reference)}>{reference}</a> : reference
  return (
    <Table
      caption={t('reporting:ledger.entries')}
      rows={lines}
      rowKey={({ id }) => id}
      stacks
      columns={[
        { key: 'on', head: t('reporting:ledger.on'), render: ({ on }) => on },
        { key: 'kind', head: t('reporting:ledger.kind'), render: ({ kind }) => t(`ledger:kind.${kind}`) },
        {
          key: 'account',
          head: t('reporting:ledger.account'),
          render: ({ account }) => t(`ledger:account.${account}`),
        },
        {
          key: 'amount',
          head: t('reporting:ledger.amount'),
          isNumeric: true,
          render: one => yuan(one.amountFen, language),
        },
        { key: 'reference', head: t('reporting:ledger.reference'), render: ({ reference }) => linked(reference) },
        { key: 'receipt', head: t('reporting:ledger.receipt'), render: ({ receiptNo }) => receiptNo },
      ]}
    />
  )
}
