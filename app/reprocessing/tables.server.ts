import { and, desc, eq, isNotNull, lte } from 'drizzle-orm'
import { type Day, dayOf } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { disinfectionTables } from '#db/schema/reprocessing.ts'
import { EXAMPLE_TABLE } from './example-table.ts'
import type { DisinfectionTable } from './rule-row.ts'

type TableRow = typeof disinfectionTables.$inferSelect
/** A version as work needs it; the example has no row until somebody works by it. */
export type TableInForce = {
  readonly id: string | null
  readonly version: number
  readonly document: DisinfectionTable
  readonly isExample: boolean
}

export const EXAMPLE = {
  ...{ version: 1, fromOn: dayOf('2020-01-01'), document: EXAMPLE_TABLE, isExample: true },
  source: '示例：MZ/T 175.2-2021 与 WS/T 367-2012 全文未取得，数值来自公开资料，逐行注明，待中心核定',
}

/** The rules of a day: what was approved last of what had begun. A house that has approved nothing works by the example. */
export async function tableInForce(db: Database, on: Day): Promise<TableInForce> {
  const [row] = await db
    .select()
    .from(disinfectionTables)
    .where(and(isNotNull(disinfectionTables.approvedAt), lte(disinfectionTables.fromOn, on)))
    .orderBy(desc(disinfectionTables.fromOn), desc(disinfectionTables.version))
    .limit(1)
  return row ?? { id: null, ...EXAMPLE }
}

/** The same, with a row that records can name: the first of them keeps the example as version 1. */
export async function tableToWorkBy(db: Database, on: Day, now: Date) {
  const found = await tableInForce(db, on)
  if (found.id !== null) return { ...found, id: found.id }
  await db
    .insert(disinfectionTables)
    .values({ ...EXAMPLE, approvedAt: now })
    .onConflictDoNothing()
  const kept = await tableInForce(db, on)
  if (kept.id === null) throw new Error('the example rules were not kept')
  return { ...kept, id: kept.id }
}

/** The version that a record was judged by. */
export async function tableOf(db: Database, id: string | null): Promise<DisinfectionTable> {
  if (id === null) return EXAMPLE_TABLE
  const [row] = await db.select().from(disinfectionTables).where(eq(disinfectionTables.id, id))
  return row?.document ?? EXAMPLE_TABLE
}

export const allTables = (db: Database): Promise<readonly TableRow[]> =>
  db.select().from(disinfectionTables).orderBy(desc(disinfectionTables.version))

export async function tableByVersion(db: Database, version: number): Promise<TableRow | undefined> {
  const [row] = await db.select().from(disinfectionTables).where(eq(disinfectionTables.version, version))
  return row
}

/** Held until the act is done: what is decided meanwhile is not changed. */
export async function lockTable(db: Database, version: number): Promise<TableRow | undefined> {
  const [row] = await db.select().from(disinfectionTables).where(eq(disinfectionTables.version, version)).for('update')
  return row
}

export const addTable = (db: Database, row: typeof disinfectionTables.$inferInsert) =>
  db.insert(disinfectionTables).values(row).returning({ id: disinfectionTables.id })

export const changeTable = (db: Database, id: string, changes: Partial<TableRow>) =>
  db.update(disinfectionTables).set(changes).where(eq(disinfectionTables.id, id))
