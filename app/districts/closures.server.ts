import { and, eq } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { closures } from '#db/schema/districts.ts'

/** The database refuses two closures of a centre on one day: `centre_is_closed_once_on_a_day`. */
export async function keepClosure(db: Database, row: typeof closures.$inferInsert): Promise<string> {
  const [added] = await db.insert(closures).values(row).returning({ id: closures.id })
  if (!added) throw new Error('the database kept no closure')
  return added.id
}

export async function closureOf(db: Database, centreId: string, id: string) {
  const [found] = await db
    .select()
    .from(closures)
    .where(and(eq(closures.id, id), eq(closures.centreId, centreId)))
  return found
}

export async function dropClosure(db: Database, id: string): Promise<void> {
  await db.delete(closures).where(eq(closures.id, id))
}
