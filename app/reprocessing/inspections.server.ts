import { desc, inArray } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { takeBacks } from '#db/schema/delivery.ts'
import { inspections } from '#db/schema/reprocessing.ts'

/** The last take-back of each of these units, by the unit. */
export async function lastTakeBacksOf(db: Database, unitIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectDistinctOn([takeBacks.unitId], { unitId: takeBacks.unitId, id: takeBacks.id })
    .from(takeBacks)
    .where(inArray(takeBacks.unitId, [...unitIds]))
    .orderBy(takeBacks.unitId, desc(takeBacks.at), takeBacks.id)
  return new Map(rows.map(({ unitId, id }) => [unitId, id]))
}

/** What was found on many units at once. */
export async function addInspections(db: Database, rows: readonly (typeof inspections.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(inspections).values([...rows])
}
