import { eq, inArray } from 'drizzle-orm'
import { openingOf } from '#app/districts/districts.server.ts'
import type { Moment } from '#app/time/moment.ts'
import type { Database } from '#db/client.server.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import type { Stock } from './allotments.server.ts'
import { type Keeping, preparationOf } from './keeping.ts'

/** How a product is kept at a centre, as of now. Throws on a product or centre that is not there. */
export const keepingOf = async (db: Database, stock: Stock, moment: Moment): Promise<Keeping> =>
  (await keepingsOf(db, stock.centreId, [stock.productId], moment))(stock.productId)

/** How products are kept at a centre: read once, asked for each of them. */
export async function keepingsOf(
  db: Database,
  centreId: string,
  productIds: readonly string[],
  { now, today }: Moment,
): Promise<(productId: string) => Keeping> {
  const rows = await db
    .select({
      ...{ id: products.id, turnaroundDays: products.turnaroundDays },
      installRequired: categories.installRequired,
    })
    .from(products)
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(inArray(products.id, [...new Set(productIds)]))
  const opening = await openingOf(db, centreId, today)
  return productId => {
    const found = rows.find(({ id }) => id === productId)
    if (!found) throw new Error('no such product')
    const { turnaroundDays } = found
    return { now, today, turnaroundDays, preparationDays: preparationOf(found), opening }
  }
}
