import { and, desc, eq, sql } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { accounts } from '#db/schema/access.ts'
import { products } from '#db/schema/catalogue.ts'
import { recalls } from '#db/schema/recalls.ts'

export type Recall = typeof recalls.$inferSelect

export async function addRecall(db: Database, row: Omit<typeof recalls.$inferInsert, 'id' | 'state'>): Promise<string> {
  const [added] = await db.insert(recalls).values(row).returning({ id: recalls.id })
  if (!added) throw new Error('an insert without a conflict gives one row')
  return added.id
}

export async function noteEffect(
  db: Database,
  id: string,
  effect: Pick<Recall, 'moved' | 'endangered'>,
): Promise<void> {
  await db.update(recalls).set(effect).where(eq(recalls.id, id))
}

/** A recall that others wait for until this act is done. */
export async function lockRecall(db: Database, id: string): Promise<Recall | undefined> {
  const [row] = await db.select().from(recalls).where(eq(recalls.id, id)).for('no key update')
  return row
}

export async function markClosed(db: Database, id: string, by: string, now: Date): Promise<void> {
  await db
    .update(recalls)
    .set({ state: 'closed', closedBy: by, closedAt: now })
    .where(and(eq(recalls.id, id), eq(recalls.state, 'open')))
}

const withProduct = (db: Database) =>
  db
    .select({
      recall: recalls,
      product: { code: products.code, zh: products.zh, en: products.en },
      by: accounts.name,
      units: sql<number>`(select count(*)::int from recall_units u where u.recall_id = recalls.id)`,
      settled: sql<number>`(select count(*)::int from recall_units u where u.recall_id = recalls.id and u.outcome is not null)`,
      told: sql<number>`(select count(*)::int from recall_notices n where n.recall_id = recalls.id and n.is_current)`,
      reached: sql<number>`(select count(*)::int from recall_notices n where n.recall_id = recalls.id and n.is_current and n.reached_at is not null)`,
    })
    .from(recalls)
    .innerJoin(products, eq(products.id, recalls.productId))
    .innerJoin(accounts, eq(accounts.id, recalls.startedBy))
    .$dynamic()

export async function recallById(db: Database, id: string) {
  const [row] = await withProduct(db).where(sql`${recalls.id}::text = ${id}`)
  return row
}

const MOST = 100

/** A centre's recalls: the open ones first, then the latest. */
export const recallsOf = (db: Database, centreId: string) =>
  withProduct(db)
    .where(eq(recalls.centreId, centreId))
    .orderBy(sql`${recalls.state} = 'closed'`, desc(recalls.startedAt))
    .limit(MOST)
