import { and, desc, eq, notInArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { PlaceKind } from '#app/inventory/place.ts'
import type { Database } from '#db/client.server.ts'
import { accounts } from '#db/schema/access.ts'
import { places, units } from '#db/schema/inventory.ts'
import { stockTakeCounts, stockTakeExpected, stockTakes } from '#db/schema/stock.ts'

export type StockTakeRow = typeof stockTakes.$inferSelect

/** What is on the road is counted by itself, or not at all: nobody can scan it in the house. */
const ON_THE_ROAD: PlaceKind[] = ['van', 'transit']
const MOST_SHOWN = 60

const [opener, counter, settler] = ['opener', 'counter', 'settler'].map(name => alias(accounts, name)) as [
  typeof accounts,
  typeof accounts,
  typeof accounts,
]

const withNames = (db: Database) =>
  db
    .select({
      take: stockTakes,
      place: { zh: places.zh, en: places.en },
      openedBy: opener.name,
      countedBy: counter.name,
      settledBy: settler.name,
      expected: sql<number>`(select count(*)::int from ${stockTakeExpected} e where e.stock_take_id = ${stockTakes.id})`,
      seen: sql<number>`(select count(distinct e.unit_id)::int from ${stockTakeExpected} e
        join ${stockTakeCounts} c on c.stock_take_id = e.stock_take_id and c.unit_id = e.unit_id
        where e.stock_take_id = ${stockTakes.id})`,
      scanned: sql<number>`(select count(*)::int from ${stockTakeCounts} c where c.stock_take_id = ${stockTakes.id})`,
    })
    .from(stockTakes)
    .leftJoin(places, eq(places.id, stockTakes.placeId))
    .leftJoin(opener, eq(opener.id, stockTakes.openedBy))
    .leftJoin(counter, eq(counter.id, stockTakes.countedBy))
    .leftJoin(settler, eq(settler.id, stockTakes.settledBy))
    .$dynamic()

/** A count with its place, its people, and how far it has come. */
export type StockTakeShown = Awaited<ReturnType<typeof stockTakesOf>>[number]

/** The counts of a centre, the latest first. */
export const stockTakesOf = (db: Database, centreId: string) =>
  withNames(db).where(eq(stockTakes.centreId, centreId)).orderBy(desc(stockTakes.openedAt)).limit(MOST_SHOWN)

export async function shownStockTake(db: Database, id: string): Promise<StockTakeShown | undefined> {
  const [row] = await withNames(db).where(eq(stockTakes.id, id))
  return row
}

/** Waits until nobody else changes this count. Those who only add what they scanned share the row: see `shareStockTake`. */
export async function lockStockTake(db: Database, id: string): Promise<StockTakeRow | undefined> {
  const [row] = await db.select().from(stockTakes).where(eq(stockTakes.id, id)).for('update')
  return row
}

/** Many may scan at once; nobody signs or settles in between. */
export async function shareStockTake(db: Database, id: string): Promise<StockTakeRow | undefined> {
  const [row] = await db.select().from(stockTakes).where(eq(stockTakes.id, id)).for('share')
  return row
}

export async function addStockTake(db: Database, row: typeof stockTakes.$inferInsert): Promise<string> {
  const [added] = await db.insert(stockTakes).values(row).returning({ id: stockTakes.id })
  if (!added) throw new Error('an insert gives its row back')
  return added.id
}

export async function changeStockTake(db: Database, id: string, change: Partial<typeof stockTakes.$inferInsert>) {
  await db.update(stockTakes).set(change).where(eq(stockTakes.id, id))
}

type Taken = {
  readonly id: string
  readonly centreId: string
  readonly districtId: string
  readonly placeId: string | null
}

/** Writes down what lies there now, in one statement; says how much that is. */
export async function snapshotExpected(db: Database, { id, centreId, districtId, placeId }: Taken): Promise<number> {
  const lying = db
    .select({
      stockTakeId: sql<string>`${id}::uuid`.as('stock_take_id'),
      unitId: units.id,
      centreId: units.centreId,
      districtId: sql<string>`${districtId}::uuid`.as('district_id'),
      placeId: sql<string>`${units.placeId}`.as('place_id'),
      state: units.state,
    })
    .from(units)
    .innerJoin(places, eq(places.id, units.placeId))
    .where(
      and(eq(units.centreId, centreId), placeId ? eq(units.placeId, placeId) : notInArray(places.kind, ON_THE_ROAD)),
    )
  const kept = await db.insert(stockTakeExpected).select(lying).returning({ unitId: stockTakeExpected.unitId })
  return kept.length
}
