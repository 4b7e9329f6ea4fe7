import { and, asc, eq, inArray, notExists, type SQL, sql } from 'drizzle-orm'
import type { UnitState } from '#app/inventory/unit.ts'
import type { Day } from '#app/time/day.ts'
import type { Moment } from '#app/time/moment.ts'
import type { Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { allotments, stockLines } from '#db/schema/allotment.ts'
import { units } from '#db/schema/inventory.ts'
import type { Line } from './fleet.ts'
import type { Move } from './plan.ts'

export type Allotment = typeof allotments.$inferSelect
/** The units of one product at one centre. */
export type Stock = { readonly centreId: string; readonly productId: string }
/** What is written on the row that those who want a product take their turn at. */
export type StockLine = Pick<typeof stockLines.$inferSelect, 'units' | 'keptForPriority'>

/** What can be promised: with us, with somebody, or on its way back to the shelf. In repair or not yet accepted is neither. */
export const CAN_GO_OUT: UnitState[] = ['ready', 'out', 'quarantine', 'inspected', 'disinfected']

/**
 * Those who want a product of a centre take turns here, until their transactions end.
 * Statements of their own: what the turn decides on is read by the statement after them.
 */
export async function lockStock(db: Database, stock: Stock): Promise<StockLine> {
  const known = await takeTurn(db, stock)
  if (known) return known
  const { centreId, productId } = stock
  await db.insert(stockLines).values({ centreId, productId }).onConflictDoNothing()
  return (await takeTurn(db, stock)) ?? { units: 0, keptForPriority: 0 }
}

async function takeTurn(db: Database, { centreId, productId }: Stock): Promise<StockLine | undefined> {
  const [line] = await db
    .select({ units: stockLines.units, keptForPriority: stockLines.keptForPriority })
    .from(stockLines)
    .where(and(eq(stockLines.centreId, centreId), eq(stockLines.productId, productId)))
    .for('no key update')
  return line
}

export async function stockLineOf(db: Database, { centreId, productId }: Stock): Promise<StockLine> {
  const [line] = await db
    .select({ units: stockLines.units, keptForPriority: stockLines.keptForPriority })
    .from(stockLines)
    .where(and(eq(stockLines.centreId, centreId), eq(stockLines.productId, productId)))
  return line ?? { units: 0, keptForPriority: 0 }
}

const stocked = ({ centreId, productId }: Stock) =>
  and(eq(units.centreId, centreId), eq(units.productId, productId), inArray(units.state, CAN_GO_OUT))

const within = ({ from, to }: Period): SQL => sql`${allotments.during} && daterange(${from}::date, ${to}::date)`

export async function unitIdsOf(db: Database, stock: Stock): Promise<readonly string[]> {
  const rows = await db.select({ id: units.id }).from(units).where(stocked(stock)).orderBy(asc(units.code))
  return rows.map(({ id }) => id)
}

/** What holds a unit from today on, and what is out, however long ago it should have been back. */
export function linesOf(
  db: Database,
  { centreId, productId }: Stock,
  { now, today }: Moment,
): Promise<readonly Line[]> {
  const ofStock = and(eq(allotments.centreId, centreId), eq(allotments.productId, productId))
  const stands = sql`coalesce(${allotments.expiresAt} > ${now.toISOString()}, true)`
  const lines = () =>
    db
      .select({
        id: allotments.id,
        unitId: allotments.unitId,
        holderId: allotments.holderId,
        during: allotments.during,
        why: allotments.why,
        isPinned: allotments.isPinned,
        isOut: allotments.isOut,
        isPriority: allotments.isPriority,
      })
      .from(allotments)
  // Two halves, since "or" would read the whole history.
  const current = lines().where(and(ofStock, sql`upper(${allotments.during}) > ${today}::date`, stands))
  const late = lines().where(and(ofStock, allotments.isOut, sql`upper(${allotments.during}) <= ${today}::date`))
  return current.unionAll(late)
}

/** Clears away what has run out. Under the turn only: a promise that is made next counts on the room. */
export async function dropExpired(db: Database, { centreId, productId }: Stock, now: Date): Promise<void> {
  const ofStock = and(eq(allotments.centreId, centreId), eq(allotments.productId, productId))
  await db.delete(allotments).where(and(ofStock, sql`${allotments.expiresAt} <= ${now.toISOString()}`))
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

/** What holds one unit over a period. */
export const heldOver = (db: Database, unitId: string, period: Period): Promise<readonly Allotment[]> =>
  db
    .select()
    .from(allotments)
    .where(and(eq(allotments.unitId, unitId), within(period)))

type NewAllotment = Omit<typeof allotments.$inferInsert, 'id' | 'at'>

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

/** Holders need their units of a stock no longer. Under its turn. */
export async function freeAllotments(
  db: Database,
  { centreId, productId }: Stock,
  ...holderIds: readonly string[]
): Promise<void> {
  if (holderIds.length === 0) return
  const ofStock = and(eq(allotments.centreId, centreId), eq(allotments.productId, productId))
  await db.delete(allotments).where(and(inArray(allotments.holderId, [...holderIds]), ofStock))
}

export async function allotmentOf(db: Database, holderId: string): Promise<Allotment | undefined> {
  const [found] = await db.select().from(allotments).where(eq(allotments.holderId, holderId))
  return found
}

/** The first day after `day` from which somebody else is promised the unit. */
export async function nextPromiseOf(
  db: Database,
  { unitId, holderId }: Pick<Allotment, 'unitId' | 'holderId'>,
  day: Day,
): Promise<Day | undefined> {
  const [row] = await db
    .select({ from: sql<Day | null>`min(lower(${allotments.during}))::text` })
    .from(allotments)
    .where(
      sql`${allotments.unitId} = ${unitId} and ${allotments.holderId} <> ${holderId} and lower(${allotments.during}) > ${day}::date`,
    )
  return row?.from ?? undefined
}
