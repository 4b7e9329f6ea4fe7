import { type Fen, fen, NOTHING } from '#app/money/fen.ts'
import type { Quote, Share } from '#app/pricing/quote.ts'
import { BORNE_IN, type LedgerAccount, type PaymentMethod } from './account.ts'

/** One side of a transaction that is about to be written: debits above zero, credits below. */
export type Posted = { readonly account: LedgerAccount; readonly amountFen: Fen; readonly programmeId?: string }

type Borne = Pick<Share, 'payer' | 'payout' | 'programmeId' | 'amountFen'>
export type Charge = Pick<Quote, 'listRentFen' | 'personFen'> & { readonly shares: readonly Borne[] }

/**
 * The whole list rent is income; against it stand the person's debt, each funder's debt, and what the centre gives away.
 * What comes back to the person later, or by voucher, is part of the person's debt until then.
 */
export const rentCharged = ({ listRentFen, shares, personFen }: Charge): readonly Posted[] =>
  moved([
    { account: 'resident_receivable', amountFen: personFen },
    ...shares.filter(({ payout }) => payout === 'at_once').map(borne),
    { account: 'rent_income', amountFen: opposite(listRentFen) },
  ])

/** Takes a charge back to the fen; nothing in the ledger is ever struck out. */
export const rentChargeReversed = (charge: Charge): readonly Posted[] =>
  rentCharged(charge).map(entry => ({ ...entry, amountFen: opposite(entry.amountFen) }))

export const rentPaid = (amount: Fen, method: PaymentMethod) => transfer(amount, method, 'resident_receivable')
export const rentRefunded = (amount: Fen, method: PaymentMethod) => transfer(amount, 'resident_receivable', method)
/** A deposit stays the person's money: the centre owes it. */
export const depositPaid = (amount: Fen, method: PaymentMethod) => transfer(amount, method, 'deposits_held')
export const depositReturned = (amount: Fen, method: PaymentMethod) => transfer(amount, 'deposits_held', method)

/** What was paid over the counter is taken back to the fen. */
export const paymentUndone = (entries: readonly Pick<Posted, 'account' | 'amountFen'>[]): readonly Posted[] =>
  entries.map(({ account, amountFen }) => ({ account, amountFen: opposite(amountFen) }))
/** What the person owes besides the rent. */
export const lateCharged = (amount: Fen) => transfer(amount, 'resident_receivable', 'late_income')
export const damageCharged = (amount: Fen) => transfer(amount, 'resident_receivable', 'damage_income')
/** What is owed is paid out of the deposit that lies here. */
export const depositKept = (amount: Fen) => transfer(amount, 'deposits_held', 'resident_receivable')

const borne = ({ payer, programmeId, amountFen }: Borne): Posted => ({
  account: BORNE_IN[payer],
  amountFen,
  programmeId,
})

function transfer(amount: Fen, to: LedgerAccount, from: LedgerAccount): readonly Posted[] {
  if (amount < 0) throw new RangeError('money moves the other way by its own name')
  return moved([
    { account: to, amountFen: amount },
    { account: from, amountFen: opposite(amount) },
  ])
}

/** Minus nothing is nothing, and a line that moves nothing is not written. */
const opposite = (amount: Fen): Fen => fen(0 - amount)
const moved = (entries: readonly Posted[]) => entries.filter(entry => entry.amountFen !== NOTHING)
