import { desc, eq } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { accounts } from '#db/schema/access.ts'
import { upkeepPlans, upkeepWorks } from '#db/schema/upkeep.ts'

export async function addWork(db: Database, row: typeof upkeepWorks.$inferInsert): Promise<string> {
  const [added] = await db.insert(upkeepWorks).values(row).returning({ id: upkeepWorks.id })
  if (!added) throw new Error('an insert without a conflict gives one row')
  return added.id
}

const MOST = 50

/** What was done on a unit, the latest first. */
export const worksOfUnit = (db: Database, unitId: string) =>
  db
    .select({
      id: upkeepWorks.id,
      zh: upkeepPlans.zh,
      en: upkeepPlans.en,
      result: upkeepWorks.result,
      on: upkeepWorks.on,
      reportNo: upkeepWorks.reportNo,
      note: upkeepWorks.note,
      costFen: upkeepWorks.costFen,
      by: accounts.name,
    })
    .from(upkeepWorks)
    .innerJoin(upkeepPlans, eq(upkeepPlans.id, upkeepWorks.planId))
    .innerJoin(accounts, eq(accounts.id, upkeepWorks.doneBy))
    .where(eq(upkeepWorks.unitId, unitId))
    .orderBy(desc(upkeepWorks.on), desc(upkeepWorks.at))
    .limit(MOST)
