/** What changes hands, in the order in which a receipt names it. */
export const MONEY_KINDS = [
  'rent_paid',
  'deposit_paid',
  'deposit_returned',
  'rent_refunded',
  'rent_payment_undone',
  'deposit_payment_undone',
  'refund_sent',
] as const
export type MoneyKind = (typeof MONEY_KINDS)[number]
