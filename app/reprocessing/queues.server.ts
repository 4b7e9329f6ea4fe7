import { and, asc, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { products } from '#db/schema/catalogue.ts'
import { movements, places, units } from '#db/schema/inventory.ts'
import { WORK_STATES, type WorkState } from './queue.ts'

/** When a unit came to where it is now: its last movement, by the index of its own movements. */
const since = sql`coalesce((select m.at from ${movements} m where m.unit_id = ${units.id} order by m.at desc limit 1),
  ${units.addedAt})`.mapWith(units.addedAt)

/** How many units of a centre wait for which work in which place: counted by the index of units by centre and state. */
export const pilesAtWork = (db: Database, centreId: string) =>
  db
    .select({
      placeId: places.id,
      zh: places.zh,
      en: places.en,
      state: sql<WorkState>`${units.state}`,
      count: sql<number>`count(*)::int`,
      since: sql`min(${since})`.mapWith(units.addedAt),
    })
    .from(units)
    .innerJoin(places, eq(places.id, units.placeId))
    .where(and(eq(units.centreId, centreId), inArray(units.state, [...WORK_STATES])))
    .groupBy(places.id, places.zh, places.en, units.state)
    .orderBy(asc(places.zh))

type Asked = {
  readonly centreId: string
  readonly state: WorkState
  readonly placeId?: string | undefined
  readonly limit: number
}

/** The units behind a number, the longest waiting first. */
export const unitsAtWork = (db: Database, { centreId, state, placeId, limit }: Asked) =>
  db
    .select({ code: units.code, zh: products.zh, en: products.en, since })
    .from(units)
    .innerJoin(products, eq(products.id, units.productId))
    .where(and(eq(units.centreId, centreId), eq(units.state, state), placeId ? eq(units.placeId, placeId) : undefined))
    .orderBy(asc(since), asc(units.code))
    .limit(limit)

/** Clean units whose release label runs out by a day, the first first. */
export const labelsThatRunOut = (db: Database, { centreId, by }: { centreId: string; by: Day }) =>
  db
    .select({ code: units.code, zh: products.zh, en: products.en, releasedUntil: units.releasedUntil })
    .from(units)
    .innerJoin(products, eq(products.id, units.productId))
    .where(
      and(
        eq(units.centreId, centreId),
        eq(units.state, 'ready'),
        isNotNull(units.releasedUntil),
        lte(units.releasedUntil, by),
      ),
    )
    .orderBy(asc(units.releasedUntil), asc(units.code))
    .limit(100)
