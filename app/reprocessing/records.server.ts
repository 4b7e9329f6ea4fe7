import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { accounts } from '#db/schema/access.ts'
import { takeBacks } from '#db/schema/delivery.ts'
import { units } from '#db/schema/inventory.ts'
import { disinfections, inspections } from '#db/schema/reprocessing.ts'

/** The return that the work on a unit is about; a unit that was never out has none. */
export async function lastTakeBackOf(db: Database, unitId: string) {
  const [row] = await db
    .select()
    .from(takeBacks)
    .where(eq(takeBacks.unitId, unitId))
    .orderBy(desc(takeBacks.at), takeBacks.id)
    .limit(1)
  return row
}

export const addInspection = (db: Database, row: typeof inspections.$inferInsert) => db.insert(inspections).values(row)

export async function lastInspectionOf(db: Database, unitId: string) {
  const [row] = await db
    .select({ result: inspections.result, note: inspections.note, at: inspections.at, by: accounts.name })
    .from(inspections)
    .leftJoin(accounts, eq(accounts.id, inspections.inspectedBy))
    .where(eq(inspections.unitId, unitId))
    .orderBy(desc(inspections.at))
    .limit(1)
  return row
}

/** The latest record of a unit, passed or not, with the name of who did it. */
export async function lastDisinfectionOf(db: Database, unitId: string) {
  const [row] = await db
    .select({ record: disinfections, operator: accounts.name })
    .from(disinfections)
    .leftJoin(accounts, eq(accounts.id, disinfections.operatorId))
    .where(eq(disinfections.unitId, unitId))
    .orderBy(desc(disinfections.at), desc(disinfections.hasPassed), desc(disinfections.id))
    .limit(1)
  return row
}

/** The latest disinfection that a second person stands for: what a renter is shown. */
export async function lastVerifiedDisinfectionOf(db: Database, unitId: string) {
  const { method, agent, strength, strengthUnit, minutes, temperatureC, at, verifiedAt } = disinfections
  const [row] = await db
    .select({ method, agent, strength, strengthUnit, minutes, temperatureC, at, verifiedAt })
    .from(disinfections)
    .where(and(eq(disinfections.unitId, unitId), isNotNull(disinfections.verifiedAt)))
    .orderBy(desc(disinfections.verifiedAt))
    .limit(1)
  return row
}

export async function markVerified(db: Database, id: string, verifierId: string, verifiedAt: Date) {
  await db.update(disinfections).set({ verifierId, verifiedAt }).where(eq(disinfections.id, id))
}

/** The last day on which the label of a released unit is valid: a hand-over after it is refused. */
export async function keepReleasedUntil(db: Database, unitId: string, releasedUntil: Day) {
  await db.update(units).set({ releasedUntil }).where(eq(units.id, unitId))
}
