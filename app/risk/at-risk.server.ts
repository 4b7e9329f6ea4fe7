import { and, asc, eq, gt, inArray, notExists, sql } from 'drizzle-orm'
import type { Stock } from '#app/allotment/allotments.server.ts'
import { keptFor } from '#app/allotment/keeping.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { mostHeld, planIn } from '#app/allotment/room.ts'
import { stockNow } from '#app/allotment/stocks.server.ts'
import { WAITING_FOR_A_UNIT } from '#app/booking/endangered.server.ts'
import type { Reservation } from '#app/booking/reservations.server.ts'
import { hasPriorityOn } from '#app/programmes/priority-orders.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Moment } from '#app/time/moment.ts'
import type { Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { allotments } from '#db/schema/allotment.ts'
import { reservations } from '#db/schema/booking.ts'
import { centres } from '#db/schema/districts.ts'

type Where = { readonly [Key in keyof Stock]?: string | undefined } & { readonly today: Day }
const MOST = 200

/** Promised, not yet over, and no unit is promised to it. */
const atRisk = (db: Database, { centreId, productId, today }: Where) =>
  and(
    inArray(reservations.state, WAITING_FOR_A_UNIT),
    gt(reservations.toOn, today),
    centreId === undefined ? undefined : eq(reservations.centreId, centreId),
    productId === undefined ? undefined : eq(reservations.productId, productId),
    notExists(db.select({ id: allotments.id }).from(allotments).where(eq(allotments.holderId, reservations.id))),
  )

/** Who starts first comes first. The centres lead, so that each one's waiting reservations are read by index. */
export async function reservationsAtRisk(db: Database, where: Where): Promise<readonly Reservation[]> {
  const rows = await db
    .select({ reservation: reservations })
    .from(centres)
    .innerJoin(reservations, eq(reservations.centreId, centres.id))
    .where(atRisk(db, where))
    .orderBy(asc(reservations.fromOn), asc(reservations.requestedAt), asc(reservations.id))
    .limit(MOST)
  return rows.map(({ reservation }) => reservation)
}

/** For the round: those that nobody else is at work on. It waits for nobody, so that it may ask under the stock's turn. */
export const takeReservationsAtRisk = (db: Database, where: Where): Promise<readonly Reservation[]> =>
  db
    .select()
    .from(reservations)
    .where(atRisk(db, where))
    .orderBy(asc(reservations.fromOn), asc(reservations.requestedAt), asc(reservations.id))
    .for('update', { skipLocked: true })

export async function countAtRisk(db: Database, { centreId, productId, today }: Where): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(reservations)
    .where(atRisk(db, { centreId, productId, today }))
  return row?.count ?? 0
}

/** The days that are still to come of what was reserved. */
export const daysLeft = ({ fromOn, toOn }: Pick<Reservation, 'fromOn' | 'toOn'>, today: Day): Period => ({
  from: fromOn < today ? today : fromOn,
  to: toOn,
})

export const priorityOf = (db: Database, { districtId, userClass }: Reservation, today: Day): Promise<boolean> =>
  hasPriorityOn(db, { districtId, userClass, day: today })

type Asking = { readonly isPriority: boolean }

/** Whether a stock has room for somebody over periods, read once: what a promise would answer, and nothing is written. */
export async function roomAt(db: Database, stock: Stock, { isPriority, ...moment }: Asking & Moment) {
  const keeping = await keepingOf(db, stock, moment)
  const { fleet, ...rest } = await stockNow(db, stock, keeping)
  const isThere = (period: Period): boolean => {
    const during = keptFor(period, keeping)
    if (mostHeld(fleet, during) >= fleet.units.length) return false
    return planIn({ ...rest, fleet, isPriority }, during).ok
  }
  return { isThere, opening: keeping.opening }
}

/** A reservation at risk fits again where it was made. */
export async function findsRoom(db: Database, reservation: Reservation, { now, today }: Moment): Promise<boolean> {
  const isPriority = await priorityOf(db, reservation, today)
  const { centreId, productId } = reservation
  const room = await roomAt(db, { centreId, productId }, { now, today, isPriority })
  return room.isThere(daysLeft(reservation, today))
}
