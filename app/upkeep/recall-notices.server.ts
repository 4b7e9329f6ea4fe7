import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { reservations } from '#db/schema/booking.ts'
import { units } from '#db/schema/inventory.ts'
import { people } from '#db/schema/people.ts'
import { recallNotices } from '#db/schema/recalls.ts'
import { rentals } from '#db/schema/rental.ts'
import { statement } from '#db/statement.server.ts'

/** Somebody who has, or had, a unit that is recalled, and how a message finds them. */
export type Told = {
  readonly personId: string
  readonly isCurrent: boolean
  readonly phone: string
  readonly reference: string
}

/** Each person once for a unit, by the rental that runs or was the last; in one go, however many there are. */
export const tellUsers = statement<Told>(
  'tell-users-of-recalled-units',
  `with had as (
    select distinct on (r.unit_id, r.person_id) r.unit_id, r.person_id, r.centre_id, r.district_id, r.reservation_id,
      r.state = 'running' as is_current, r.started_on
    from rentals r where r.unit_id = any($2::uuid[])
    order by r.unit_id, r.person_id, (r.state = 'running') desc, r.started_on desc
  ), noted as (
    insert into recall_notices (recall_id, unit_id, person_id, centre_id, district_id, is_current, told_at)
      select $1, unit_id, person_id, centre_id, district_id, is_current, $3 from had
  )
  select h.person_id as "personId", h.is_current as "isCurrent", v.phone, v.reference
  from had h join reservations v on v.id = h.reservation_id
  order by h.is_current desc, h.started_on desc, v.reference`,
)

/** Who was told: those who have it now and were not reached yet come first. */
export const noticesOf = (db: Database, recallId: string) =>
  db
    .selectDistinctOn([recallNotices.isCurrent, recallNotices.reachedAt, units.code, recallNotices.id], {
      id: recallNotices.id,
      name: people.name,
      phone: reservations.phone,
      reference: reservations.reference,
      unit: units.code,
      isCurrent: recallNotices.isCurrent,
      toldAt: recallNotices.toldAt,
      reachedAt: recallNotices.reachedAt,
    })
    .from(recallNotices)
    .innerJoin(units, eq(units.id, recallNotices.unitId))
    .innerJoin(people, eq(people.id, recallNotices.personId))
    .innerJoin(rentals, and(eq(rentals.unitId, recallNotices.unitId), eq(rentals.personId, recallNotices.personId)))
    .innerJoin(reservations, eq(reservations.id, rentals.reservationId))
    .where(eq(recallNotices.recallId, recallId))
    .orderBy(
      desc(recallNotices.isCurrent),
      desc(recallNotices.reachedAt),
      asc(units.code),
      asc(recallNotices.id),
      desc(rentals.startedOn),
    )

/** Says whether there was one that nobody had reached. */
export async function markNoticeReached(db: Database, id: string, by: string, now: Date): Promise<boolean> {
  const reached = await db
    .update(recallNotices)
    .set({ reachedAt: now, reachedBy: by })
    .where(and(eq(recallNotices.id, id), isNull(recallNotices.reachedAt)))
    .returning({ id: recallNotices.id })
  return reached.length > 0
}
