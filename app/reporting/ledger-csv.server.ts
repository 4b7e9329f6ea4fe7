import { stringify } from 'csv-stringify/sync'
import type { TFunction } from 'i18next'
import type { LedgerLine } from './ledger-months.server.ts'

const FEN_DIGITS = 2
const FEN = 100

/**
 * The lines of a month as a file: UTF-8 with its mark, so that a spreadsheet reads the Chinese; what begins like a formula
 * is text (`escape_formulas`), but amounts stay numbers.
 */
export const ledgerCsv = (lines: readonly LedgerLine[], t: TFunction): string => {
  const heads = ['on', 'transaction', 'kind', 'account', 'amount', 'reference', 'receipt', 'programme'] as const
  const rows = lines.map(({ on, transactionId, kind, account, amountFen, reference, receiptNo, programme }) => [
    ...[on, transactionId, t(`ledger:kind.${kind}`), t(`ledger:account.${account}`)],
    amountFen / FEN,
    ...[reference ?? '', receiptNo ?? '', programme ?? ''],
  ])
  return stringify([heads.map(head => t(`reporting:ledger.${head}`)), ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { number: amount => amount.toFixed(FEN_DIGITS) },
  })
}
