import { and, asc, eq, inArray } from 'drizzle-orm'
import { reservationByReference } from '#app/booking/reservations.server.ts'
import { type Fen, plus } from '#app/money/fen.ts'
import { type Day, dayAt } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { reservations } from '#db/schema/booking.ts'
import { payments, refunds } from '#db/schema/payments.ts'
import { people } from '#db/schema/people.ts'
import { accountNow } from './dues.server.ts'
import type { PaymentState, RefundState } from './payment.ts'
import { paidOnline } from './payments.server.ts'
import { splitOver } from './refund.ts'

const MOST_ROWS = 200
const PAYMENTS_UNDER_WAY: readonly PaymentState[] = ['asked', 'opened']
const REFUNDS_ON_THEIR_WAY: readonly RefundState[] = ['asked', 'under_way']

/** What a centre sees of the money that comes and goes online, what waits longest first. */
export async function deskPayments(db: Database, centreId: string) {
  return {
    underWay: await paymentsUnderWay(db, centreId),
    toTransfer: await refundsIn(db, centreId, ['by_transfer']),
    onTheirWay: await refundsIn(db, centreId, REFUNDS_ON_THEIR_WAY),
  }
}

const whose = { reference: reservations.reference, name: people.name, purpose: payments.purpose }

async function paymentsUnderWay(db: Database, centreId: string) {
  const rows = await db
    .select({ ...whose, id: payments.id, amountFen: payments.amountFen, state: payments.state, at: payments.askedAt })
    .from(payments)
    .innerJoin(reservations, eq(reservations.id, payments.reservationId))
    .innerJoin(people, eq(people.id, payments.personId))
    .where(and(eq(payments.centreId, centreId), inArray(payments.state, [...PAYMENTS_UNDER_WAY])))
    .orderBy(asc(payments.askedAt))
    .limit(MOST_ROWS)
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}

async function refundsIn(db: Database, centreId: string, states: readonly RefundState[]) {
  const rows = await db
    .select({ ...whose, id: refunds.id, amountFen: refunds.amountFen, state: refunds.state, at: refunds.askedAt })
    .from(refunds)
    .innerJoin(payments, eq(payments.id, refunds.paymentId))
    .innerJoin(reservations, eq(reservations.id, refunds.reservationId))
    .innerJoin(people, eq(people.id, refunds.personId))
    .where(and(eq(refunds.centreId, centreId), inArray(refunds.state, [...states])))
    .orderBy(asc(refunds.askedAt))
    .limit(MOST_ROWS)
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}

/** How much of what is the person's again came online, and how much of that the centre would have to transfer. */
export async function refundable(db: Database, reference: string, today: Day) {
  const reservation = await reservationByReference(db, reference)
  if (!reservation) return undefined
  const { heldFen, rentBackFen } = await accountNow(db, reservation)
  const paid = await paidOnline(db, reservation.id)
  const partsOf = (purpose: 'rent' | 'deposit', amountFen: Fen) => {
    const ours = paid.filter(({ payment }) => payment.purpose === purpose)
    const returnable = ours.map(({ payment: { id: paymentId, paidAt, askedAt }, leftFen }) => ({
      ...{ paymentId, leftFen, paidOn: dayAt(paidAt ?? askedAt) },
    }))
    return splitOver(returnable, amountFen, today)
  }
  const parts = [...partsOf('deposit', heldFen), ...partsOf('rent', rentBackFen)]
  const late = parts.filter(({ isByTransfer }) => isByTransfer)
  const sum = (some: typeof parts) => plus(...some.map(({ amountFen }) => amountFen))
  return { onlineFen: sum(parts), byTransferFen: sum(late) }
}
