import { type Actor, covers } from '#app/acts/actor.ts'
import { type Reservation, reservationById, reservationByReference } from '#app/booking/reservations.server.ts'
import { type Fen, NOTHING } from '#app/money/fen.ts'
import { agreementOf } from '#app/rental/agreements.server.ts'
import { decideRestoring, isUndoable, undoUntil } from '#app/rental/undo.ts'
import type { Moment } from '#app/time/moment.ts'
import type { Database } from '#db/client.server.ts'
import { dueTodayFor } from './dues.server.ts'
import { isWaitedFor, PURPOSES, type Purpose } from './payment.ts'
import { type Payment, paidOnline, paymentById, paymentByOpaqueRef, paymentsOf } from './payments.server.ts'
import { refundsOf } from './refunds.server.ts'
import { decideUndoing } from './undoing.ts'

type Asking = Moment & { readonly actor: Actor }

/** Something that was sent a few minutes ago, and until when it can be taken back. */
type Undoable = {
  readonly what: 'request' | 'payment' | 'cancellation'
  /** Of a payment: which one, and how much. */
  readonly paymentId: string | null
  readonly amountFen: Fen
  readonly until: string
}

type Due = { readonly purpose: Purpose; readonly dueFen: Fen; readonly underWayId: string | null }

/** What is to be paid by today for each purpose, and whether somebody is paying it at this moment. Nothing before the agreement. */
async function duesOf(db: Database, reservation: Reservation, today: Asking['today']): Promise<readonly Due[]> {
  const isSigned = (await agreementOf(db, reservation.id)) !== undefined
  const payments = await paymentsOf(db, reservation.id)
  const dues: Due[] = []
  for (const purpose of PURPOSES) {
    const underWay = payments.find(one => one.purpose === purpose && isWaitedFor(one.state))
    const dueFen = isSigned ? await dueTodayFor(db, reservation, purpose, today) : NOTHING
    dues.push({ purpose, dueFen, underWayId: underWay?.id ?? null })
  }
  return dues
}

/**
 * What a reservation's pages say about its money online: what is due, what is under way, what goes back, what can be
 * taken back. Who acts for another is told as much as the consent covers.
 */
export async function moneyOf(db: Database, reference: string, { actor, now, today }: Asking) {
  const reservation = await reservationByReference(db, reference)
  if (!reservation) return undefined
  const seesMoney = covers(actor, 'pay')
  const refunds = seesMoney ? await refundsOf(db, reservation.id) : []
  const undo = await undoablesOf(db, reservation, { actor, now, today })
  return {
    dues: seesMoney ? await duesOf(db, reservation, today) : [],
    refunds: refunds.map(({ refund: { id, amountFen, state }, payment: { purpose } }) => ({
      ...{ id, amountFen, state, purpose },
    })),
    undo: undo.filter(({ what }) => covers(actor, what === 'payment' ? 'pay' : 'reserve')),
  }
}

async function undoablesOf(db: Database, reservation: Reservation, asking: Asking): Promise<readonly Undoable[]> {
  const { state, requestedAt, requestedBy, cancelledAt } = reservation
  const { actor, now } = asking
  const until = (at: Date) => undoUntil(at).toISOString()
  const plain = { paymentId: null, amountFen: NOTHING }
  const isJustAsked = state === 'requested' && requestedBy === actor.id && isUndoable(requestedAt, now)
  const isJustCancelled = cancelledAt !== null && decideRestoring(reservation, asking).ok
  const paid = await paidOnline(db, reservation.id)
  return [
    ...(isJustAsked ? [{ ...plain, what: 'request' as const, until: until(requestedAt) }] : []),
    ...(isJustCancelled ? [{ ...plain, what: 'cancellation' as const, until: until(cancelledAt) }] : []),
    ...paid.flatMap(({ payment, leftFen }) =>
      payment.paidAt !== null && decideUndoing(payment, { reservation: state, leftFen, now }).ok
        ? [{ what: 'payment' as const, paymentId: payment.id, amountFen: leftFen, until: until(payment.paidAt) }]
        : [],
    ),
  ]
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What the page shows that stands in for a provider. */
export const testPayment = async (db: Database, opaqueRef: string): Promise<Payment | undefined> =>
  UUID.test(opaqueRef) ? paymentByOpaqueRef(db, opaqueRef) : undefined

/** A payment with where it belongs, and what is still to be paid beside it. */
export async function paymentPage(db: Database, id: string, today: Asking['today']) {
  const payment = UUID.test(id) ? await paymentById(db, id) : undefined
  const reservation = payment && (await reservationById(db, payment.reservationId))
  if (!payment || !reservation) return undefined
  const { purpose, amountFen, state, receiptNo, undoneAt, payUrl } = payment
  return {
    ...{ id, purpose, amountFen, state, receiptNo, isUndone: undoneAt !== null },
    payUrl: state === 'opened' ? payUrl : null,
    reference: reservation.reference,
    dues: await duesOf(db, reservation, today),
  }
}

/** What a person has to pay by today, by reservation: of those that are agreed and not over. */
export async function duesByReference(
  db: Database,
  reservations: readonly Reservation[],
  today: Asking['today'],
): Promise<{ readonly [reference: string]: number }> {
  const open = reservations.filter(({ state }) => state === 'confirmed' || state === 'handed_over')
  const dues: { [reference: string]: number } = {}
  for (const reservation of open) {
    const each = await duesOf(db, reservation, today)
    dues[reservation.reference] = each.reduce((sum, { dueFen }) => sum + dueFen, 0)
  }
  return dues
}
