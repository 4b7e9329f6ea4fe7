import { asc, inArray } from 'drizzle-orm'
import type { UnitRow } from '#app/inventory/units.server.ts'
import type { Database } from '#db/client.server.ts'
import { units } from '#db/schema/inventory.ts'

/** Waits until nobody else is moving these units, in the order of their ids; read afterwards what depends on it. */
export async function lockUnitsById(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .select({ id: units.id })
    .from(units)
    .where(inArray(units.id, [...ids]))
    .orderBy(asc(units.id))
    .for('no key update')
}

export async function unitsById(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, UnitRow>> {
  const rows =
    ids.length > 0
      ? await db
          .select()
          .from(units)
          .where(inArray(units.id, [...ids]))
      : []
  return new Map(rows.map(row => [row.id, row]))
}
