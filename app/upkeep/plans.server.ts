import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { categories } from '#db/schema/catalogue.ts'
import { upkeepPlans } from '#db/schema/upkeep.ts'

/** The plans in force, by category. */
export const plansNow = (db: Database) =>
  db
    .select({ plan: upkeepPlans, categoryCode: categories.code, categoryZh: categories.zh, categoryEn: categories.en })
    .from(upkeepPlans)
    .innerJoin(categories, eq(categories.id, upkeepPlans.categoryId))
    .where(isNull(upkeepPlans.endedAt))
    .orderBy(asc(categories.code), asc(upkeepPlans.en))

/** A plan begins: the database makes every unit of its category due for it. */
export async function addPlan(db: Database, row: typeof upkeepPlans.$inferInsert): Promise<string> {
  const [added] = await db.insert(upkeepPlans).values(row).returning({ id: upkeepPlans.id })
  if (!added) throw new Error('an insert without a conflict gives one row')
  return added.id
}

/** A plan ends, and with it what is due for it: the database takes that away. Says whether it was in force. */
export async function markPlanEnded(db: Database, id: string, now: Date): Promise<boolean> {
  const ended = await db
    .update(upkeepPlans)
    .set({ endedAt: now })
    .where(and(eq(upkeepPlans.id, id), isNull(upkeepPlans.endedAt)))
    .returning({ id: upkeepPlans.id })
  return ended.length > 0
}
