import { and, asc, eq, inArray, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { UnitState } from '#app/inventory/unit.ts'
import type { Day } from '#app/time/day.ts'
import type { Moment } from '#app/time/moment.ts'
import type { Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { allotments, stockLines } from '#db/schema/allotment.ts'
import { units } from '#db/schema/inventory.ts'
import { insertInto, prepared, statement } from '#db/statement.server.ts'
import type { Line } from './fleet.ts'
import type { Move } from './plan.ts'

export type Allotment = typeof allotments.$inferSelect
/** The units of one product at one centre. */
export type Stock = { readonly centreId: string; readonly productId: string }
/** What is written on the row that those who want a product take their turn at. */
export type StockLine = Pick<typeof stockLines.$inferSelect, 'units' | 'keptForPriority'>

/** What can be promised: with us, with somebody, or on its way back to the shelf. In repair or not yet accepted is neither. */
export const CAN_GO_OUT: UnitState[] = [
  'ready',
  'out',
  'quarantine',
  'inspected',
  'precleaned',
  'disinfected',
  'dried',
  'tested',
]

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

/** The turns at several lines, in the order of their keys. Their units have been there, so that the lines stand. */
export async function takeTurns(db: Database, stocks: readonly Stock[]): Promise<void> {
  await lockLines(db, JSON.stringify(stocks.map(({ centreId, productId }) => ({ centreId, productId }))))
}

const lockLines = statement(
  'lock-stock-lines',
  `select 1 from stock_lines
    where (centre_id, product_id) in (select "centreId", "productId" from jsonb_to_recordset($1) as g ("centreId" uuid, "productId" uuid))
    order by centre_id, product_id for no key update`,
)

const [centreId, productId] = [sql.placeholder('centreId'), sql.placeholder('productId')]

const lineOf = (db: Database) =>
  db
    .select({ units: stockLines.units, keptForPriority: stockLines.keptForPriority })
    .from(stockLines)
    .where(and(eq(stockLines.centreId, centreId), eq(stockLines.productId, productId)))
const lockedLine = prepared('locked-stock-line', db => lineOf(db).for('no key update'))
const readLine = prepared('stock-line', lineOf)

/** The turn at a line that stands. Whoever asks for the first unit ever finds none: `lockStock`. */
export async function takeTurn(db: Database, { centreId, productId }: Stock): Promise<StockLine | undefined> {
  const [line] = await lockedLine(db, { centreId, productId })
  return line
}

export async function stockLineOf(db: Database, { centreId, productId }: Stock): Promise<StockLine> {
  const [line] = await readLine(db, { centreId, productId })
  return line ?? { units: 0, keptForPriority: 0 }
}

const stocked = ({ centreId, productId }: { readonly [Key in keyof Stock]: string | Placeholder }) =>
  and(eq(units.centreId, centreId), eq(units.productId, productId), inArray(units.state, CAN_GO_OUT))
const within = ({ from, to }: Period): SQL => sql`${allotments.during} && daterange(${from}::date, ${to}::date)`

export type Standing = {
  readonly units: readonly string[]
  readonly lines: readonly Line[]
  /** Something has run out, or stands for one of the holders: `clearAway` would find it. */
  readonly isToClear: boolean
}

/**
 * The lines are two halves, since "or" would read the whole history; so would looking for what is late by its end
 * (`offset 0` keeps the planner from it). What runs out and ends in the past holds nothing.
 */
const standing = statement<Standing>(
  'standing-stock',
  `select
    (select coalesce(json_agg(id order by code), '[]') from units
      where (centre_id, product_id) = ($1, $2) and state = any($6)) as "units",
    (select coalesce(json_agg(json_build_object('id', id, 'unitId', unit_id, 'holderId', holder_id,
      'during', json_build_object('from', lower(during), 'to', upper(during)), 'why', why,
      'isPinned', is_pinned, 'isOut', is_out, 'isPriority', is_priority)), '[]')
    from (
      select * from allotments where (centre_id, product_id) = ($1, $2) and upper(during) > $3::date
        and coalesce(expires_at > $4, true)
      union all
      select * from (
        select * from allotments where (centre_id, product_id) = ($1, $2) and is_out offset 0
      ) out where upper(during) <= $3::date
    ) line) as "lines",
    exists (select from allotments where (centre_id, product_id) = ($1, $2) and upper(during) > $3::date
      and expires_at <= $4)
    or exists (select from allotments where (centre_id, product_id) = ($1, $2) and holder_id = any($5::uuid[])) as "isToClear"`,
)

/** The units that can go out, in the order of their codes; what holds a unit from today on, and what is out, however late. */
export async function standingOf(
  db: Database,
  { centreId, productId }: Stock,
  { now, today }: Moment,
  holderIds: readonly string[] = [],
): Promise<Standing> {
  const [found] = await standing(db, centreId, productId, today, now.toISOString(), holderIds, CAN_GO_OUT)
  if (!found) throw new Error('a select without a table gives one row')
  return found
}

const stockedUnits = prepared('stocked-units', db =>
  db.select({ id: units.id }).from(units).where(stocked({ centreId, productId })).orderBy(asc(units.code)),
)

export async function unitIdsOf(db: Database, { centreId, productId }: Stock): Promise<readonly string[]> {
  const rows = await stockedUnits(db, { centreId, productId })
  return rows.map(({ id }) => id)
}

export const linesOf = async (db: Database, stock: Stock, moment: Moment): Promise<readonly Line[]> =>
  (await standingOf(db, stock, moment)).lines

/** Two halves again; what has run out and ended too is history, and holds nothing. */
const sweep = statement(
  'sweep-allotments',
  `delete from allotments where id in (
    select id from allotments where (centre_id, product_id) = ($1, $2) and upper(during) > $3::date and expires_at <= $4
    union all
    select id from allotments where (centre_id, product_id) = ($1, $2) and holder_id = any($5::uuid[]))`,
)

/** Clears away what has run out, and what these holders give up. Under the turn only: who is promised next counts on the room. */
export async function clearAway(
  db: Database,
  { centreId, productId }: Stock,
  { now, today }: Moment,
  holderIds: readonly string[],
): Promise<void> {
  await sweep(db, centreId, productId, today, now.toISOString(), holderIds)
}

/** What holds one unit over a period. */
export const heldOver = (db: Database, unitId: string, period: Period): Promise<readonly Allotment[]> =>
  db
    .select()
    .from(allotments)
    .where(and(eq(allotments.unitId, unitId), within(period)))

type NewAllotment = Omit<typeof allotments.$inferInsert, 'id' | 'at'>

/** Promises a unit. The database refuses a second promise by `unit_is_not_promised_twice`. */
export const allot = (db: Database, row: NewAllotment): Promise<void> => insertInto(db, allotments, row)

/**
 * Gives movable allotments other units. Delete, then insert: an update that swaps two units is refused half-way. What was
 * not collected yet moves from today on: the days before belong to whoever had the other unit then.
 */
export async function moveAllotments(db: Database, moves: readonly Move[], today: Day): Promise<void> {
  if (moves.length === 0) return
  const unitOf = new Map(moves.map(({ id, unitId }) => [id, unitId]))
  const taken = await db
    .delete(allotments)
    .where(inArray(allotments.id, [...unitOf.keys()]))
    .returning()
  const moved = ({ from, to }: Period): Period => ({ from: from < today && today < to ? today : from, to })
  await db
    .insert(allotments)
    .values(taken.map(row => ({ ...row, unitId: unitOf.get(row.id) ?? row.unitId, during: moved(row.during) })))
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
