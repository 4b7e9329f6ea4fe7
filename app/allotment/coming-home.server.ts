import { and, inArray, sql } from 'drizzle-orm'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { allotments } from '#db/schema/allotment.ts'
import type { Allotment } from './allotments.server.ts'

type NewAllotment = Omit<typeof allotments.$inferInsert, 'id' | 'at'>

/** What holds these units from a day on, whoever for: for those that come home together. */
export const heldFrom = (db: Database, unitIds: readonly string[], from: Day): Promise<readonly Allotment[]> =>
  db
    .select()
    .from(allotments)
    .where(and(inArray(allotments.unitId, [...unitIds]), sql`upper(${allotments.during}) > ${from}::date`))

/** What these held, they hold over other days now: of the holders that are named, one unit each. Under the turns of their stocks. */
export async function holdInstead(
  db: Database,
  holderIds: readonly string[],
  rows: readonly NewAllotment[],
): Promise<void> {
  await db.delete(allotments).where(inArray(allotments.holderId, [...holderIds]))
  if (rows.length > 0) await db.insert(allotments).values([...rows])
}
