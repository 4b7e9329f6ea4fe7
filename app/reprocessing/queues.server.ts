import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { UnitState } from '#app/inventory/unit.ts'
import type { Database } from '#db/client.server.ts'
import { products } from '#db/schema/catalogue.ts'
import { movements, units } from '#db/schema/inventory.ts'
import { WORK_STATES } from './queue.ts'

/** Every unit of a centre that waits for somebody's hands, the longest waiting first. */
export async function unitsAtWork(db: Database, centreId: string) {
  const moved = db
    .select({ unitId: movements.unitId, at: sql`max(${movements.at})`.mapWith(movements.at).as('moved_at') })
    .from(movements)
    .where(eq(movements.centreId, centreId))
    .groupBy(movements.unitId)
    .as('moved')
  const since = sql`coalesce(${moved.at}, ${units.addedAt})`.mapWith(units.addedAt)
  return db
    .select({ code: units.code, state: units.state, zh: products.zh, en: products.en, since })
    .from(units)
    .innerJoin(products, eq(products.id, units.productId))
    .leftJoin(moved, eq(moved.unitId, units.id))
    .where(and(eq(units.centreId, centreId), inArray(units.state, WORK_STATES as unknown as UnitState[])))
    .orderBy(asc(since), asc(units.code))
}
