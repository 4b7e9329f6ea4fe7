import type { LedgerAccount } from '#app/ledger/account.ts'
import type { Posted } from '#app/ledger/posting.ts'
import { type Fen, fen, least, minus, NOTHING } from '#app/money/fen.ts'
import { type Day, daysBetween } from '#app/time/day.ts'
import type { Purpose } from './payment.ts'

/**
 * For how many days a payment is sent back the way it came, by the day from which we count so. An example, on the careful
 * side: WeChat Pay's own help for merchants says 365 days (pay.weixin.qq.com, read in 2026-11), and a contract may say less.
 */
const REFUND_WINDOWS: readonly { readonly from: string; readonly days: number }[] = [{ from: '2000-01-01', days: 180 }]

const windowOn = (day: Day): number => REFUND_WINDOWS.findLast(({ from }) => from <= day)?.days ?? 0

/** A payment of which something may still go back. */
export type Returnable = { readonly paymentId: string; readonly leftFen: Fen; readonly paidOn: Day }
export type Part = { readonly paymentId: string; readonly amountFen: Fen; readonly isByTransfer: boolean }

/** Takes an amount out of the payments it came in with, the first ones first, and never more of one than is left of it. */
export function splitOver(payments: readonly Returnable[], amountFen: Fen, today: Day): readonly Part[] {
  let missing = amountFen
  return payments.flatMap(({ paymentId, leftFen, paidOn }) => {
    const taken = least(missing, leftFen)
    if (taken <= 0) return []
    missing = minus(missing, taken)
    return [{ paymentId, amountFen: taken, isByTransfer: daysBetween(paidOn, today) > windowOn(paidOn) }]
  })
}

/** What a person is owed stands here until it is promised back. */
const OWED_IN: { readonly [P in Purpose]: LedgerAccount } = { rent: 'resident_receivable', deposit: 'deposits_held' }

export const refundPromised = (amount: Fen, purpose: Purpose) => moved(amount, OWED_IN[purpose], 'refunds_payable')
export const refundSent = (amount: Fen, way: LedgerAccount) => moved(amount, 'refunds_payable', way)

const moved = (amount: Fen, to: LedgerAccount, from: LedgerAccount): readonly Posted[] => [
  { account: to, amountFen: amount },
  { account: from, amountFen: fen(0 - amount) },
]

/** What somebody has paid beyond what was due: theirs again at once. */
export const surplusOf = (paidFen: Fen, dueFen: Fen): Fen => (paidFen > dueFen ? minus(paidFen, dueFen) : NOTHING)
