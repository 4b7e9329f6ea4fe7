import { and, asc, eq, sql } from 'drizzle-orm'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { allotments } from '#db/schema/allotment.ts'
import { reservations } from '#db/schema/booking.ts'

const promised = (unitId: string, today: Day) =>
  and(
    eq(allotments.unitId, unitId),
    eq(allotments.why, 'reservation'),
    sql`upper(${allotments.during}) > ${today}::date`,
  )

/** The reservations that count on this very unit. */
export const promisesOf = (db: Database, unitId: string, today: Day) =>
  db.select().from(allotments).where(promised(unitId, today))

/** The next reservation that this unit is kept for. */
export async function nextReservationOf(db: Database, unitId: string, today: Day) {
  const [row] = await db
    .select({ reference: reservations.reference, fromOn: reservations.fromOn, state: reservations.state })
    .from(allotments)
    .innerJoin(reservations, eq(reservations.id, allotments.holderId))
    .where(promised(unitId, today))
    .orderBy(asc(reservations.fromOn))
    .limit(1)
  return row
}
