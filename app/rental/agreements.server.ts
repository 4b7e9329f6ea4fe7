import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { agreements } from '#db/schema/rental.ts'

export type Agreement = typeof agreements.$inferSelect

export async function agreementOf(db: Database, reservationId: string): Promise<Agreement | undefined> {
  const [found] = await db.select().from(agreements).where(eq(agreements.reservationId, reservationId))
  return found
}

export async function addAgreement(db: Database, row: typeof agreements.$inferInsert): Promise<string> {
  const [added] = await db.insert(agreements).values(row).returning({ id: agreements.id })
  if (!added) throw new Error('the database kept no agreement')
  return added.id
}
