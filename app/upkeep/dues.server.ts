import { and, asc, eq, ne, or, sql } from 'drizzle-orm'
import { addDays, type Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import { units } from '#db/schema/inventory.ts'
import { upkeepDue, upkeepPlans } from '#db/schema/upkeep.ts'
import { type Due, SOON_DAYS, SOON_HOURS } from './due.ts'

const withAll = (db: Database) =>
  db
    .select({
      unitId: upkeepDue.unitId,
      planId: upkeepDue.planId,
      code: units.code,
      state: units.state,
      hours: units.meterHours,
      turnovers: units.turnovers,
      product: { zh: products.zh, en: products.en },
      category: { code: categories.code, zh: categories.zh, en: categories.en },
      plan: { zh: upkeepPlans.zh, en: upkeepPlans.en },
      intervals: {
        everyDays: upkeepPlans.everyDays,
        everyHours: upkeepPlans.everyHours,
        everyTurnovers: upkeepPlans.everyTurnovers,
      },
      isExample: upkeepPlans.isExample,
      blocks: upkeepDue.blocks,
      dueOn: upkeepDue.dueOn,
      dueAtHours: upkeepDue.dueAtHours,
      dueAtTurnovers: upkeepDue.dueAtTurnovers,
    })
    .from(upkeepDue)
    .innerJoin(units, eq(units.id, upkeepDue.unitId))
    .innerJoin(products, eq(products.id, units.productId))
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .innerJoin(upkeepPlans, eq(upkeepPlans.id, upkeepDue.planId))
    .$dynamic()

export type DueRow = Awaited<ReturnType<typeof duesOfUnit>>[number]

/** What one unit is due for, what blocks first. */
export const duesOfUnit = (db: Database, unitId: string) =>
  withAll(db).where(eq(upkeepDue.unitId, unitId)).orderBy(sql`${upkeepDue.blocks} desc`, asc(upkeepDue.dueOn))

const MOST = 300

/** Overdue, or due before long, at a centre: the oldest first. A turnover counts once the unit stands ready again. */
export const duesAhead = (db: Database, centreId: string, today: Day, category?: string) =>
  withAll(db)
    .where(
      and(
        eq(upkeepDue.centreId, centreId),
        ne(units.state, 'scrapped'),
        category ? eq(categories.code, category) : undefined,
        or(
          sql`${upkeepDue.dueOn} <= ${addDays(today, SOON_DAYS)}::date`,
          sql`${upkeepDue.dueAtHours} - ${units.meterHours} <= ${SOON_HOURS}`,
          sql`${upkeepDue.dueAtTurnovers} <= ${units.turnovers} and ${units.state} = 'ready'`,
        ),
      ),
    )
    .orderBy(asc(upkeepDue.dueOn), asc(units.code))
    .limit(MOST)

export async function dueOf(db: Database, unitId: string, planId: string): Promise<DueRow | undefined> {
  const [row] = await withAll(db).where(and(eq(upkeepDue.unitId, unitId), eq(upkeepDue.planId, planId)))
  return row
}

export async function writeDue(db: Database, unitId: string, planId: string, due: Due): Promise<void> {
  await db
    .update(upkeepDue)
    .set(due)
    .where(and(eq(upkeepDue.unitId, unitId), eq(upkeepDue.planId, planId)))
}

/** What its meter shows. Under the unit's lock. */
export async function writeMeter(db: Database, unitId: string, meterHours: number): Promise<void> {
  await db.update(units).set({ meterHours }).where(eq(units.id, unitId))
}
