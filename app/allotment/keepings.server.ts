import { eq } from 'drizzle-orm'
import { openingOf } from '#app/districts/districts.server.ts'
import type { Moment } from '#app/time/moment.ts'
import type { Database } from '#db/client.server.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import type { Stock } from './allotments.server.ts'
import { type Keeping, preparationOf } from './keeping.ts'

/** How a product is kept at a centre, as of now. Throws on a product or centre that is not there. */
export async function keepingOf(
  db: Database,
  { centreId, productId }: Stock,
  { now, today }: Moment,
): Promise<Keeping> {
  const [found] = await db
    .select({ turnaroundDays: products.turnaroundDays, installRequired: categories.installRequired })
    .from(products)
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(eq(products.id, productId))
  if (!found) throw new Error('no such product')
  const { turnaroundDays } = found
  return {
    ...{ now, today, turnaroundDays, preparationDays: preparationOf(found) },
    opening: await openingOf(db, centreId, today),
  }
}
