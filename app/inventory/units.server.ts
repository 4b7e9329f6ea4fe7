import { and, asc, count, desc, eq, ilike, inArray, or } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import { centres } from '#db/schema/districts.ts'
import { units } from '#db/schema/inventory.ts'
import { UNIT_STATES, type UnitState } from './unit.ts'
import { tidyUnitCode } from './unit-code.ts'

export type UnitRow = typeof units.$inferSelect
/** A unit with what it is and where it belongs. */
export type UnitKept = UnitRow & {
  readonly product: typeof products.$inferSelect
  readonly category: typeof categories.$inferSelect
  readonly centre: typeof centres.$inferSelect
}

const withAll = (db: Database) =>
  db
    .select({ unit: units, product: products, category: categories, centre: centres })
    .from(units)
    .innerJoin(products, eq(products.id, units.productId))
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .innerJoin(centres, eq(centres.id, units.centreId))
    .$dynamic()

type Joined = { unit: UnitRow } & Omit<UnitKept, keyof UnitRow>
const kept = ({ unit, ...rest }: Joined): UnitKept => ({ ...unit, ...rest })

/** The unit that carries this code, however it was typed. */
export async function unitByCode(db: Database, code: string): Promise<UnitKept | undefined> {
  const [row] = await withAll(db).where(eq(units.code, tidyUnitCode(code)))
  return row && kept(row)
}

export async function unitById(db: Database, id: string): Promise<UnitKept | undefined> {
  const [row] = await withAll(db).where(eq(units.id, id))
  return row && kept(row)
}

/** The units that carry these codes, each in the place of its code. */
export async function unitsByCodes(db: Database, codes: readonly string[]): Promise<readonly (UnitKept | undefined)[]> {
  const tidy = codes.map(tidyUnitCode)
  const rows = await withAll(db).where(inArray(units.code, tidy))
  const found = new Map(rows.map(row => [row.unit.code, kept(row)]))
  return tidy.map(code => found.get(code))
}

/** Waits until nobody else is moving these units, in the order of their ids, and reads them as they are then. */
export async function lockedUnits(db: Database, ids: readonly string[]): Promise<readonly UnitKept[]> {
  const rows = await withAll(db)
    .where(inArray(units.id, [...ids]))
    .orderBy(asc(units.id))
    .for('no key update', { of: units })
  return rows.map(kept)
}

/** Waits until nobody else is moving this unit; read in the next statement what depends on it. */
export async function lockUnit(db: Database, id: string) {
  await db.select({ id: units.id }).from(units).where(eq(units.id, id)).for('no key update')
}

type Wanted = {
  readonly centreId: string
  readonly state?: UnitState | undefined
  /** A part of the product's name, its pinyin, its code or the unit's code. */
  readonly q?: string | undefined
  readonly codes?: readonly string[] | undefined
  readonly limit?: number
  readonly offset?: number
}

const MOST = 60

/** The units of a centre, the newest first. */
export async function unitsOfCentre(db: Database, wanted: Wanted): Promise<readonly UnitKept[]> {
  const rows = await withAll(db)
    .where(matching(wanted))
    .orderBy(desc(units.addedAt), asc(units.code))
    .limit(wanted.limit ?? MOST)
    .offset(wanted.offset ?? 0)
  return rows.map(kept)
}

function matching({ centreId, state, q, codes }: Wanted) {
  const words = q?.trim()
  return and(
    eq(units.centreId, centreId),
    state && eq(units.state, state),
    codes && inArray(units.code, codes.map(tidyUnitCode)),
    words ? or(ilike(products.searchText, `%${asTyped(words)}%`), eq(units.code, tidyUnitCode(words))) : undefined,
  )
}

/** What was typed is looked for as it stands: a percent sign is no wildcard. */
const asTyped = (words: string): string => words.toLowerCase().replace(/[\\%_]/g, sign => `\\${sign}`)

/** How many units of a centre are in each state; the search is the list's own, the state is not. */
export async function countsByState(
  db: Database,
  wanted: Omit<Wanted, 'state'>,
): Promise<{ [S in UnitState]: number }> {
  const rows = await db
    .select({ state: units.state, count: count() })
    .from(units)
    .innerJoin(products, eq(products.id, units.productId))
    .where(matching(wanted))
    .groupBy(units.state)
  const counts = Object.fromEntries(UNIT_STATES.map(state => [state, 0])) as { [S in UnitState]: number }
  for (const row of rows) counts[row.state] = row.count
  return counts
}

/** Adds units as they come from the maker; each gets its first movement from `noteMovements`. */
export const addUnits = (db: Database, rows: readonly (typeof units.$inferInsert)[]) =>
  db
    .insert(units)
    .values([...rows])
    .returning()
