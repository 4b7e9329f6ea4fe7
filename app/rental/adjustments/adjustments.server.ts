import { asc, eq } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { adjustments } from '#db/schema/rental.ts'

export type Adjustment = typeof adjustments.$inferSelect

export async function addAdjustment(db: Database, row: typeof adjustments.$inferInsert): Promise<string> {
  const [added] = await db.insert(adjustments).values(row).returning({ id: adjustments.id })
  if (!added) throw new Error('the database kept no adjustment')
  return added.id
}

/** Many at once: their ids, in the order in which they were given. */
export async function addAdjustments(
  db: Database,
  rows: readonly (typeof adjustments.$inferInsert)[],
): Promise<readonly string[]> {
  if (rows.length === 0) return []
  const added = await db
    .insert(adjustments)
    .values([...rows])
    .returning({ id: adjustments.id })
  return added.map(({ id }) => id)
}

/** In the order in which they were written. */
export const adjustmentsOf = (db: Database, reservationId: string): Promise<readonly Adjustment[]> =>
  db.select().from(adjustments).where(eq(adjustments.reservationId, reservationId)).orderBy(asc(adjustments.at))
