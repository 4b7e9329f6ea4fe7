import { and, asc, eq, gt, inArray, isNull, lte, or, type Placeholder, sql } from 'drizzle-orm'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import { prices } from '#db/schema/pricing.ts'
import { prepared } from '#db/statement.server.ts'
import type { Asked } from './quote.ts'

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

const pricing = prepared('priced-product', db =>
  db
    .select({ price: prices, code: products.code, categoryCode: categories.code })
    .from(prices)
    .innerJoin(products, eq(products.id, prices.productId))
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(and(eq(prices.productId, sql.placeholder('productId')), holdsOn(sql.placeholder('day')))),
)

/** What a quote asks about a product: its price on a day, its code and its category's. */
export async function pricedProduct(db: Database, productId: string, day: Day): Promise<PricedProduct | undefined> {
  const [found] = await pricing(db, { productId, day })
  return found && pricedAs(found)
}

type Found = { readonly price: Price; readonly code: string; readonly categoryCode: string }

function pricedAs({ price, code, categoryCode }: Found): PricedProduct {
  const { rentFenPerMonth, depositFen, rent, conditions, replacementFen, isExample } = price
  const shown = { rentFenPerMonth, depositFen, isExample }
  const priced = { rentFenPerMonth, depositFen, rent }
  return { priced, product: { code, categoryCode }, conditions, replacementFen, shown }
}

export type PricedProduct = Pick<Asked, 'priced' | 'product'> &
  Pick<Price, 'conditions' | 'replacementFen'> & {
    /** What the catalogue tells. */
    readonly shown: Pick<Price, 'rentFenPerMonth' | 'depositFen' | 'isExample'>
  }

/** The same for many products, each by the price of its own day, in one reading: ask the answer for a product and a day. */
export async function pricedProducts(db: Database, productIds: readonly string[]) {
  const rows = await db
    .select({ price: prices, code: products.code, categoryCode: categories.code })
    .from(prices)
    .innerJoin(products, eq(products.id, prices.productId))
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(inArray(prices.productId, [...new Set(productIds)]))
  return (productId: string, day: Day): PricedProduct | undefined => {
    const found = rows.find(
      ({ price }) =>
        price.productId === productId && price.firstOn <= day && (price.untilOn === null || day < price.untilOn),
    )
    return found && pricedAs(found)
  }
}

/** The prices of a day, by product. */
export async function pricesOn(
  db: Database,
  day: Day,
  productIds?: readonly string[],
): Promise<ReadonlyMap<string, Price>> {
  const asked = productIds && inArray(prices.productId, [...productIds])
  const found = await db
    .select()
    .from(prices)
    .where(and(holdsOn(day), asked))
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
