import { and, asc, eq, gt, isNull, lte, or, type Placeholder, sql } from 'drizzle-orm'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { prices } from '#db/schema/pricing.ts'
import { prepared } from '#db/statement.server.ts'

export type Price = typeof prices.$inferSelect

const holdsOn = (day: Day | Placeholder) =>
  and(lte(prices.firstOn, day), or(isNull(prices.untilOn), gt(prices.untilOn, day)))
const holding = prepared('price-on', db =>
  db
    .select()
    .from(prices)
    .where(and(eq(prices.productId, sql.placeholder('productId')), holdsOn(sql.placeholder('day')))),
)

export async function priceOn(db: Database, productId: string, day: Day): Promise<Price | undefined> {
  const [price] = await holding(db, { productId, day })
  return price
}

/** The prices of a day, by product. */
export async function pricesOn(db: Database, day: Day): Promise<ReadonlyMap<string, Price>> {
  const found = await db.select().from(prices).where(holdsOn(day))
  return new Map(found.map(price => [price.productId, price]))
}

/** What a product has cost, costs and will cost, oldest first. */
export const pricesOf = (db: Database, productId: string): Promise<readonly Price[]> =>
  db.select().from(prices).where(eq(prices.productId, productId)).orderBy(asc(prices.firstOn))

export async function endPrice(db: Database, id: string, untilOn: Day): Promise<void> {
  await db.update(prices).set({ untilOn }).where(eq(prices.id, id))
}

export async function addPrice(db: Database, row: typeof prices.$inferInsert): Promise<string> {
  const [added] = await db.insert(prices).values(row).returning({ id: prices.id })
  if (!added) throw new Error('the database kept no price')
  return added.id
}
