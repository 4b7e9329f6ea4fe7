import type { Deed } from '#app/acts/act.server.ts'
import type { Reservation } from '#app/booking/reservations.server.ts'
import { post } from '#app/ledger/entries.server.ts'
import { type Fen, plus } from '#app/money/fen.ts'
import { dayAt } from '#app/time/day.ts'
import type { Purpose } from './payment.ts'
import { type PaidOnline, paidOnline } from './payments.server.ts'
import { refundPromised, splitOver } from './refund.ts'
import { addRefund, type Refund } from './refunds.server.ts'

type Choice = { readonly onlyOf?: string }

/**
 * Promises an amount back out of what was paid online for this purpose, and leaves the refunds to be sent. No more than is
 * left there: the answer says how much it came to. Expects the reservation's turn.
 */
export async function promiseBack(
  deed: Deed,
  reservation: Reservation,
  purpose: Purpose,
  amountFen: Fen,
  { onlyOf }: Choice = {},
): Promise<{ readonly refunds: readonly Refund[]; readonly promisedFen: Fen }> {
  const { db, actor, now, today, touch } = deed
  const { id: reservationId, personId, centreId, districtId } = reservation
  const whose = { reservationId, personId, centreId, districtId }
  const paid = await paidOnline(db, reservationId)
  const ours = paid.filter(({ payment }) => payment.purpose === purpose && (!onlyOf || payment.id === onlyOf))
  const refunds: Refund[] = []
  for (const { paymentId, amountFen: part, isByTransfer } of splitOver(ours.map(returnable), amountFen, today)) {
    const state = isByTransfer ? ('by_transfer' as const) : ('asked' as const)
    const asked = { paymentId, amountFen: part, state, askedBy: actor.id, askedAt: now }
    refunds.push(await addRefund(db, { ...whose, ...asked }))
  }
  const promisedFen = plus(...refunds.map(refund => refund.amountFen))
  if (promisedFen === 0) return { refunds, promisedFen }
  const about = { ...whose, on: today, at: now, writtenBy: actor.id }
  await post(db, { ...about, kind: 'refund_promised', entries: refundPromised(promisedFen, purpose) })
  for (const { id } of refunds) touch({ subject: 'refund', id, fields: ['state'] })
  return { refunds, promisedFen }
}

const returnable = ({ payment: { id: paymentId, paidAt, askedAt }, leftFen }: PaidOnline) => ({
  paymentId,
  leftFen,
  paidOn: dayAt(paidAt ?? askedAt),
})
