/**
 * The accounts of a rental. Debits are positive, credits negative; a transaction sums to zero.
 * Assets: receivables, cash, pos, bank. Liability: deposits_held. Income: rent_income, with discount_given against it.
 */
export const LEDGER_ACCOUNTS = [
  'resident_receivable',
  'district_receivable',
  'rent_income',
  'discount_given',
  'deposits_held',
  'cash',
  'pos',
  'bank',
] as const
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number]

/** How money changes hands at the desk, and the account it goes through. */
export const PAYMENT_METHODS = ['cash', 'pos', 'bank'] as const satisfies readonly LedgerAccount[]
export type PaymentMethod = (typeof PAYMENT_METHODS)[number]

/** What a transaction is about. */
export const LEDGER_KINDS = [
  'rent_charged',
  'rent_charge_reversed',
  'rent_paid',
  'deposit_paid',
  'deposit_returned',
  'rent_refunded',
] as const
export type LedgerKind = (typeof LEDGER_KINDS)[number]
