import { and, asc, eq, exists, isNull, not, or, sql } from 'drizzle-orm'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { allotments } from '#db/schema/allotment.ts'
import { reservations } from '#db/schema/booking.ts'
import { products } from '#db/schema/catalogue.ts'
import { jobs, stopVisits } from '#db/schema/delivery.ts'
import { units } from '#db/schema/inventory.ts'
import { people } from '#db/schema/people.ts'
import { agreements, rentals } from '#db/schema/rental.ts'
import { byPlan, givingOut, isDueOn, type Stop } from './job.ts'

type Wanted = { readonly centreId: string; readonly day: Day; readonly today: Day }

/**
 * What a centre has to do on a day: what is confirmed and signed for goes out on its first day unless planned otherwise,
 * and what was delivered comes back on its last. Today also holds what was left over from before.
 */
export async function stopsOn(db: Database, { centreId, day, today }: Wanted): Promise<readonly Stop[]> {
  const rows = [...(await goingOut(db, centreId)), ...(await comingBack(db, centreId))]
  return rows.filter(stop => isDueOn(day, today, stop)).toSorted(byPlan)
}

/** The open stops of a round, by their turns. */
export async function stopsOfRound(db: Database, round: { readonly id: string; readonly centreId: string }) {
  const rows = [...(await goingOut(db, round.centreId)), ...(await comingBack(db, round.centreId))]
  return rows.filter(({ roundId }) => roundId === round.id).toSorted((a, b) => (a.turn ?? 0) - (b.turn ?? 0))
}

const openJob = and(eq(jobs.reservationId, reservations.id), isNull(jobs.doneAt), isNull(jobs.droppedAt))
const shown = {
  reference: reservations.reference,
  way: reservations.way,
  name: people.name,
  phone: reservations.phone,
  address: reservations.address,
  note: reservations.note,
  product: { zh: products.zh, en: products.en },
  consumables: products.consumables,
  unitCode: units.code,
  reservationId: reservations.id,
  productId: reservations.productId,
  ...{ jobId: jobs.id, dayPart: jobs.dayPart, roundId: jobs.roundId, turn: jobs.turn },
}
/** Refused at the door, and not planned again: the desk decides before anybody sets out. */
const waitsForDesk = sql`(${jobs.id} is null and exists (select from ${stopVisits} v
  join ${jobs} j on j.id = v.job_id
  where j.reservation_id = ${reservations.id} and v.outcome = 'refused' and j.done_at is null))`
const MOST_STOPS = 300

async function goingOut(db: Database, centreId: string): Promise<readonly Stop[]> {
  const signed = db.select({ id: agreements.id }).from(agreements).where(eq(agreements.reservationId, reservations.id))
  const rows = await db
    .select({ ...shown, plannedOn: sql<Day>`coalesce(${jobs.on}, ${reservations.fromOn})::text` })
    .from(reservations)
    .innerJoin(people, eq(people.id, reservations.personId))
    .innerJoin(products, eq(products.id, reservations.productId))
    .leftJoin(jobs, openJob)
    .leftJoin(allotments, eq(allotments.holderId, reservations.id))
    .leftJoin(units, eq(units.id, allotments.unitId))
    .where(
      and(eq(reservations.centreId, centreId), eq(reservations.state, 'confirmed'), exists(signed), not(waitsForDesk)),
    )
    .orderBy(asc(reservations.requestedAt))
    .limit(MOST_STOPS)
  return rows.map(({ way, ...stop }) => ({ ...stop, kind: givingOut(way) }))
}

/** What was collected at the centre is brought back there, unless somebody has planned to fetch it. */
async function comingBack(db: Database, centreId: string): Promise<readonly Stop[]> {
  const rows = await db
    .select({ ...shown, plannedOn: sql<Day>`coalesce(${jobs.on}, ${rentals.dueOn})::text` })
    .from(rentals)
    .innerJoin(reservations, eq(reservations.id, rentals.reservationId))
    .innerJoin(people, eq(people.id, reservations.personId))
    .innerJoin(products, eq(products.id, reservations.productId))
    .innerJoin(units, eq(units.id, rentals.unitId))
    .leftJoin(jobs, openJob)
    .where(
      and(
        eq(rentals.centreId, centreId),
        eq(rentals.state, 'running'),
        not(waitsForDesk),
        or(eq(reservations.way, 'deliver'), sql`${jobs.id} is not null`),
      ),
    )
    .orderBy(asc(rentals.dueOn))
    .limit(MOST_STOPS)
  return rows.map(({ way: _, ...stop }) => ({ ...stop, kind: 'fetch_back' as const }))
}
