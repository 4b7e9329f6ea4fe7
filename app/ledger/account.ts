import type { Payer } from '#app/programmes/programme.ts'

/**
 * The accounts of a rental. Debits are positive, credits negative; a transaction sums to zero.
 * Assets: what is owed to the centre by the resident and by each funder, and the ways in which money comes.
 * Liabilities: deposits_held, refunds_payable (promised back, not yet on its way). Income: rent, lateness, damage, with
 * discount_given against it.
 */
export const LEDGER_ACCOUNTS = [
  'resident_receivable',
  'city_receivable',
  'district_receivable',
  'town_receivable',
  'insurance_receivable',
  'charity_receivable',
  'rent_income',
  'discount_given',
  'late_income',
  'damage_income',
  'deposits_held',
  'refunds_payable',
  'cash',
  'pos',
  'bank',
  'senior_card',
  'stripe',
  'test_payments',
] as const
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number]

/** Where the part of the rent stands that each payer bears. */
export const BORNE_IN = {
  city: 'city_receivable',
  district: 'district_receivable',
  town: 'town_receivable',
  insurance: 'insurance_receivable',
  charity: 'charity_receivable',
  centre: 'discount_given',
} as const satisfies { readonly [P in Payer]: LedgerAccount }

/** What a programme must be named for. */
export const BORNE_ACCOUNTS: readonly LedgerAccount[] = Object.values(BORNE_IN)

/** How money changes hands at the desk, and the account it goes through. `senior_card` is 敬老卡. */
export const DESK_METHODS = ['cash', 'pos', 'bank', 'senior_card'] as const satisfies readonly LedgerAccount[]
/** Providers that take money online, each with its clearing account. */
const ONLINE_METHODS = ['stripe', 'test_payments'] as const satisfies readonly LedgerAccount[]
export const PAYMENT_METHODS = [...DESK_METHODS, ...ONLINE_METHODS] as const
export type PaymentMethod = (typeof PAYMENT_METHODS)[number]

/** What a transaction is about. */
export const LEDGER_KINDS = [
  'rent_charged',
  'rent_charge_reversed',
  /** A part of the rent is taken back for everybody who bore it: an early return. */
  'rent_reduced',
  'late_charged',
  'damage_charged',
  'rent_paid',
  'deposit_paid',
  'deposit_returned',
  'rent_refunded',
  /** What is owed is taken out of the deposit. */
  'deposit_kept',
  'rent_payment_undone',
  'deposit_payment_undone',
  /** Promised back by a provider: it leaves the books when the provider has sent it. */
  'refund_promised',
  'refund_sent',
] as const
export type LedgerKind = (typeof LEDGER_KINDS)[number]
