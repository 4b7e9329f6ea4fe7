import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { type Day, dayAt } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { allotments } from '#db/schema/allotment.ts'
import { units } from '#db/schema/inventory.ts'

const MOST_UNITS = 50

type Wanted = {
  readonly centreId: string
  readonly productId: string
  readonly reservationId: string
  readonly today: Day
}

/**
 * Released units of a product at a centre that nothing pinned holds today and that the gates of the hand-over let through
 * (label, upkeep, recall); the longest on the shelf first, so that all of them wear alike. `isPromised` marks the one that the list has promised to this very reservation.
 */
export async function unitsToGive(db: Database, { centreId, productId, reservationId, today }: Wanted) {
  const pinnedToday = sql`exists (select from ${allotments} where ${allotments.unitId} = ${units.id}
    and ${allotments.during} @> ${today}::date and (${allotments.isPinned} or ${allotments.why} <> 'reservation'))`
  const promise = and(eq(allotments.unitId, units.id), eq(allotments.holderId, reservationId))
  const isPromised = sql<boolean>`${allotments.id} is not null`
  const rows = await db
    .select({ code: units.code, releasedAt: units.releasedAt, isPromised })
    .from(units)
    .leftJoin(allotments, promise)
    .where(
      and(
        eq(units.centreId, centreId),
        eq(units.productId, productId),
        eq(units.state, 'ready'),
        sql`not ${pinnedToday}`,
        mayGoOut(today),
      ),
    )
    .orderBy(asc(units.releasedAt), desc(isPromised), asc(units.code))
    .limit(MOST_UNITS)
  return rows.map(({ releasedAt, ...unit }) => ({
    ...unit,
    releasedOn: releasedAt === null ? today : dayAt(releasedAt),
  }))
}

/** In the words of the gates in the database, which ask again when the unit is given out. */
const mayGoOut = (today: Day) => sql`coalesce(${units.releasedUntil} >= ${today}::date, true)
  and not exists (select from recall_units r where r.unit_id = ${units.id} and r.outcome is null)
  and not exists (select from upkeep_due d where d.unit_id = ${units.id} and d.blocks
    and (d.due_on < ${today}::date or d.due_at_hours < ${units.meterHours} or d.due_at_turnovers <= ${units.turnovers}))`
