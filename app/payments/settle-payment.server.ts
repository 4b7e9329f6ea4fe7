import type { Deed } from '#app/acts/act.server.ts'
import type { Reservation } from '#app/booking/reservations.server.ts'
import { centreById } from '#app/districts/districts.server.ts'
import { post } from '#app/ledger/entries.server.ts'
import { depositPaid, rentPaid } from '#app/ledger/posting.ts'
import { issueReceipt } from '#app/ledger/receipts.server.ts'
import { tellOf } from '#app/people/leave-word.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { Database } from '#db/client.server.ts'
import { accountNow, dueFor } from './dues.server.ts'
import { canFollow, type PaymentState } from './payment.ts'
import { addPayment, changePayment, isCharged, type Payment } from './payments.server.ts'
import { promiseBack } from './promise-back.server.ts'
import type { Standing } from './provider.ts'
import { surplusOf } from './refund.ts'

type Locked = { readonly payment: Payment; readonly reservation: Reservation }

/**
 * Writes down how a payment stands at its provider. What is late or said twice changes nothing. Money that comes in is
 * posted whole and once; what was not due any more (cancelled meanwhile, paid at the desk, paid twice) is promised back at once.
 */
export async function settlePayment(
  deed: Deed,
  { payment, reservation }: Locked,
  standing: Standing,
): Promise<Result<{ state: PaymentState }, 'payment_differs'>> {
  const { id, state: from, amountFen } = payment
  await changePayment(deed.db, id, { lookedAt: deed.now })
  if (standing.state === 'paid') {
    if (standing.amountFen !== amountFen) return no('payment_differs')
    const taken = await chargeOf(deed.db, payment, standing.chargeRef)
    if (taken) await takeIn(deed, { payment: taken, reservation }, standing.chargeRef)
    return yes({ state: 'paid' })
  }
  if (standing.state === 'open' || !canFollow(from, standing.state)) return yes({ state: from })
  await changePayment(deed.db, id, { state: standing.state })
  deed.touch({ subject: 'payment', id, fields: ['state'] })
  if (standing.state === 'failed') tellOf(deed, 'payment_failed', reservation)
  return yes({ state: standing.state })
}

/** The row that a charge belongs to: this one, none where it is known, or a new one where the same was paid a second time. */
async function chargeOf(db: Database, payment: Payment, chargeRef: string): Promise<Payment | undefined> {
  if (canFollow(payment.state, 'paid')) return payment
  const { reservationId, personId, centreId, districtId, purpose, provider, amountFen, openedBy, askedAt } = payment
  if (await isCharged(db, provider, chargeRef)) return undefined
  const whose = { reservationId, personId, centreId, districtId }
  return addPayment(db, { ...whose, purpose, provider, amountFen, openedBy, askedAt, state: 'expired' })
}

async function takeIn(deed: Deed, { payment, reservation }: Locked, chargeRef: string) {
  const { db, now, today, actor, touch } = deed
  const { id, purpose, provider, amountFen } = payment
  const surplusFen = surplusOf(amountFen, dueFor(await accountNow(db, reservation), purpose))
  const receiptNo = await receiptFor(deed, reservation)
  await changePayment(db, id, { state: 'paid', chargeRef, paidAt: now, receiptNo })
  touch({ subject: 'payment', id, fields: ['state'] })
  const { id: reservationId, personId, centreId, districtId } = reservation
  const about = { reservationId, personId, centreId, districtId, on: today, at: now, writtenBy: actor.id, receiptNo }
  const isRent = purpose === 'rent'
  const entries = isRent ? rentPaid(amountFen, provider) : depositPaid(amountFen, provider)
  await post(db, { ...about, kind: isRent ? 'rent_paid' : 'deposit_paid', entries })
  tellOf(deed, surplusFen > 0 ? 'payment_not_needed' : 'payment_received', reservation)
  if (surplusFen > 0) await promiseBack(deed, reservation, purpose, surplusFen, { onlyOf: id })
}

/** The last lock that an act takes. */
export async function receiptFor({ db, actor, today, now }: Deed, reservation: Reservation): Promise<string> {
  const { id: reservationId, personId, centreId, districtId } = reservation
  const centre = await centreById(db, centreId)
  if (!centre) throw new Error('a reservation without its centre')
  return issueReceipt(db, { centre, reservationId, personId, districtId, on: today, issuedBy: actor.id, at: now })
}
