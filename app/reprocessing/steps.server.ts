import { and, desc, eq } from 'drizzle-orm'
import type { UnitKept } from '#app/inventory/units.server.ts'
import type { Database } from '#db/client.server.ts'
import { accounts } from '#db/schema/access.ts'
import { reprocessingSteps } from '#db/schema/reprocessing.ts'
import { lastDisinfectionOf, lastTakeBackOf } from './records.server.ts'
import { wayName } from './rule-row.ts'
import { rulesFor } from './rules-for.ts'
import type { StepKind, Stepped } from './step.ts'
import { tableOf } from './tables.server.ts'

export const addStep = (db: Database, row: typeof reprocessingSteps.$inferInsert) =>
  db.insert(reprocessingSteps).values(row)

/** What the points of a step depend on: the device, how it came back, and how it was disinfected. */
export async function steppedOf(db: Database, unit: UnitKept): Promise<Stepped> {
  const last = (await lastDisinfectionOf(db, unit.id))?.record
  const table = await tableOf(db, last?.tableId ?? null)
  const contamination = (await lastTakeBackOf(db, unit.id))?.contamination ?? 'none'
  const { materials, hygiene, code } = unit.category
  const rule = rulesFor(table, { materials, hygiene, contamination })
  const way = last && rule.ways.find(one => wayName(one) === wayName(last))
  return { categoryCode: code, materials, discardsParts: rule.discardsParts, rinse: way?.rinse ?? false }
}

export async function lastStepOf(db: Database, unitId: string, kind: StepKind) {
  const [row] = await db
    .select({ step: reprocessingSteps, by: accounts.name })
    .from(reprocessingSteps)
    .leftJoin(accounts, eq(accounts.id, reprocessingSteps.doneBy))
    .where(and(eq(reprocessingSteps.unitId, unitId), eq(reprocessingSteps.kind, kind)))
    .orderBy(desc(reprocessingSteps.at), desc(reprocessingSteps.id))
    .limit(1)
  return row
}
