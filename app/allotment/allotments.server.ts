import { and, asc, eq, inArray, notExists, or, type SQL, sql } from 'drizzle-orm'
import type { UnitState } from '#app/inventory/unit.ts'
import type { Day } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { allotments, stockLines } from '#db/schema/allotment.ts'
import { units } from '#db/schema/inventory.ts'
import type { AllotmentReason } from './allotment.ts'
import type { Line } from './fleet.ts'
import type { Move } from './plan.ts'

export type Allotment = typeof allotments.$inferSelect
/** The units of one product at one centre. */
export type Stock = { readonly centreId: string; readonly productId: string }

/** What can be promised: with us, with somebody, or on its way back to the shelf. In repair or not yet accepted is neither. */
const CAN_GO_OUT: UnitState[] = ['ready', 'out', 'quarantine', 'inspected', 'disinfected']

/**
 * Those who want a product of a centre take turns here, until their transactions end.
 * Two statements of their own: what the turn decides on is read by the statement after them.
 */
export async function lockStock(db: Database, { centreId, productId }: Stock): Promise<void> {
  await db.insert(stockLines).values({ centreId, productId }).onConflictDoNothing()
  await db
    .select({ id: stockLines.id })
    .from(stockLines)
    .where(and(eq(stockLines.centreId, centreId), eq(stockLines.productId, productId)))
    .for('no key update')
}

const stocked = ({ centreId, productId }: Stock) =>
  and(eq(units.centreId, centreId), eq(units.productId, productId), inArray(units.state, CAN_GO_OUT))

const allotted = ({ centreId, productId }: Stock) =>
  and(eq(allotments.centreId, centreId), eq(allotments.productId, productId))

const within = ({ from, to }: Period): SQL => sql`${allotments.during} && daterange(${from}::date, ${to}::date)`

export async function unitIdsOf(db: Database, stock: Stock): Promise<readonly string[]> {
  const rows = await db.select({ id: units.id }).from(units).where(stocked(stock)).orderBy(asc(units.code))
  return rows.map(({ id }) => id)
}

/** The list from a day on, and the rentals of units that are out, however long ago they should have ended. */
export function linesOf(db: Database, stock: Stock, today: Day): Promise<readonly Line[]> {
  const isOut = sql<boolean>`${units.state} = 'out'`
  const isOver = sql`upper(${allotments.during}) <= ${today}::date`
  return db
    .select({
      id: allotments.id,
      unitId: allotments.unitId,
      during: allotments.during,
      why: allotments.why,
      isPinned: allotments.isPinned,
      isOut,
    })
    .from(allotments)
    .innerJoin(units, eq(units.id, allotments.unitId))
    .where(and(allotted(stock), or(sql`not ${isOver}`, and(eq(allotments.why, 'rental'), isOut))))
}

/** The units that nothing holds over a period. */
export const unitsFreeFor = (db: Database, { period, ...stock }: Stock & { readonly period: Period }) =>
  db
    .select()
    .from(units)
    .where(and(stocked(stock), notExists(holding(db, period))))
    .orderBy(asc(units.code))

const holding = (db: Database, period: Period) =>
  db
    .select({ id: allotments.id })
    .from(allotments)
    .where(and(eq(allotments.unitId, units.id), within(period)))

type NewAllotment = {
  readonly unitId: string
  readonly productId: string
  readonly centreId: string
  readonly during: Period
  readonly why: AllotmentReason
  readonly holderId: string
  readonly isPinned?: boolean
  readonly note?: string | null
}

/** Promises a unit. The database refuses a second promise by `unit_is_not_promised_twice`. */
export async function allot(db: Database, row: NewAllotment): Promise<string> {
  const [added] = await db.insert(allotments).values(row).returning({ id: allotments.id })
  if (!added) throw new Error('the database kept no allotment')
  return added.id
}

/** Gives movable allotments other units. Delete, then insert: an update that swaps two units is refused half-way. */
export async function moveAllotments(db: Database, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return
  const unitOf = new Map(moves.map(({ id, unitId }) => [id, unitId]))
  const taken = await db
    .delete(allotments)
    .where(inArray(allotments.id, [...unitOf.keys()]))
    .returning()
  await db.insert(allotments).values(taken.map(row => ({ ...row, unitId: unitOf.get(row.id) ?? row.unitId })))
}

/** A holder needs its unit no longer. */
export async function freeAllotments(db: Database, holderId: string): Promise<void> {
  await db.delete(allotments).where(eq(allotments.holderId, holderId))
}

export async function allotmentOf(db: Database, holderId: string): Promise<Allotment | undefined> {
  const [found] = await db.select().from(allotments).where(eq(allotments.holderId, holderId))
  return found
}
