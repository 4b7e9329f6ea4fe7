import { and, asc, desc, eq, exists, isNull, not, or, type SQL, sql } from 'drizzle-orm'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { allotments } from '#db/schema/allotment.ts'
import { reservations } from '#db/schema/booking.ts'
import { products } from '#db/schema/catalogue.ts'
import { jobs, stopVisits } from '#db/schema/delivery.ts'
import { streets } from '#db/schema/districts.ts'
import { fittings } from '#db/schema/fitting.ts'
import { units } from '#db/schema/inventory.ts'
import { people } from '#db/schema/people.ts'
import { agreements, rentals } from '#db/schema/rental.ts'
import { byPlan, byTurn, givingOut, type HomeKnown, isDueOn, type Stop } from './job.ts'

type Wanted = { readonly centreId: string; readonly day: Day; readonly today: Day }

/**
 * What a centre has to do on a day: what is confirmed and signed for goes out on its first day unless planned otherwise,
 * and what was delivered comes back on its last. Today also holds what was left over from before.
 */
export async function stopsOn(db: Database, { centreId, day, today }: Wanted): Promise<readonly Stop[]> {
  // What lies far ahead stays out of the answer, however much of it there is.
  const isDue = (planned: SQL): SQL => sql`${planned} <= ${day} and (${planned} = ${day} or ${day === today})`
  const rows = [...(await goingOut(db, centreId, isDue)), ...(await comingBack(db, centreId, isDue))]
  return rows.filter(stop => isDueOn(day, today, stop)).toSorted(byPlan)
}

/** The open stops of a round, by their turns. */
export async function stopsOfRound(db: Database, round: { readonly id: string; readonly centreId: string }) {
  const isOnIt = () => eq(jobs.roundId, round.id)
  const rows = [...(await goingOut(db, round.centreId, isOnIt)), ...(await comingBack(db, round.centreId, isOnIt))]
  return rows.toSorted(byTurn)
}

/** Which of them are asked for, by the day that they are planned for. */
type Which = (planned: SQL) => SQL

const openJob = and(eq(jobs.reservationId, reservations.id), isNull(jobs.doneAt), isNull(jobs.droppedAt))
const shown = {
  reference: reservations.reference,
  way: reservations.way,
  name: people.name,
  phone: reservations.phone,
  street: sql<string>`coalesce((select s.zh from ${streets} s where s.id = ${reservations.streetId}), '')`,
  address: reservations.address,
  /** What was last measured there, in millimetres: whether it goes through the door and into the lift. */
  home: sql<HomeKnown>`coalesce((select jsonb_build_object('doorWidth', f.home -> 'door_width',
    'liftWidth', f.home -> 'lift_width', 'liftDepth', f.home -> 'lift_depth')
    from ${fittings} f where f.person_id = ${reservations.personId} order by f.at desc limit 1), '{}')`,
  note: reservations.note,
  product: { zh: products.zh, en: products.en },
  consumables: products.consumables,
  accessories: products.accessories,
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

async function goingOut(db: Database, centreId: string, which: Which): Promise<readonly Stop[]> {
  const planned = sql`coalesce(${jobs.on}, ${reservations.fromOn})`
  const signed = db.select({ id: agreements.id }).from(agreements).where(eq(agreements.reservationId, reservations.id))
  const rows = await db
    .select({ ...shown, plannedOn: sql<Day>`${planned}::text` })
    .from(reservations)
    .innerJoin(people, eq(people.id, reservations.personId))
    .innerJoin(products, eq(products.id, reservations.productId))
    .leftJoin(jobs, openJob)
    .leftJoin(allotments, eq(allotments.holderId, reservations.id))
    .leftJoin(units, eq(units.id, allotments.unitId))
    .where(
      and(
        ...[eq(reservations.centreId, centreId), eq(reservations.state, 'confirmed'), which(planned)],
        ...[exists(signed), not(waitsForDesk)],
      ),
    )
    .orderBy(desc(planned), asc(reservations.requestedAt))
    .limit(MOST_STOPS)
  return rows.map(({ way, ...stop }) => ({ ...stop, kind: givingOut(way) }))
}

/** What was collected at the centre is brought back there, unless somebody has planned to fetch it. */
async function comingBack(db: Database, centreId: string, which: Which): Promise<readonly Stop[]> {
  const planned = sql`coalesce(${jobs.on}, ${rentals.dueOn})`
  const rows = await db
    .select({ ...shown, plannedOn: sql<Day>`${planned}::text` })
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
        which(planned),
        not(waitsForDesk),
        or(eq(reservations.way, 'deliver'), sql`${jobs.id} is not null`),
      ),
    )
    .orderBy(desc(planned), asc(rentals.dueOn))
    .limit(MOST_STOPS)
  return rows.map(({ way: _, ...stop }) => ({ ...stop, kind: 'fetch_back' as const }))
}
