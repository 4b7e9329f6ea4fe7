import { and, asc, eq, gt } from 'drizzle-orm'
import type { Stock } from '#app/allotment/allotments.server.ts'
import type { Database } from '#db/client.server.ts'
import { stockLines } from '#db/schema/allotment.ts'
import { products } from '#db/schema/catalogue.ts'

/** What a centre has of each product, and how many of them are kept for people with priority. */
export const keptUnitsOf = (db: Database, centreId: string) =>
  db
    .select({
      code: products.code,
      zh: products.zh,
      en: products.en,
      units: stockLines.units,
      keptForPriority: stockLines.keptForPriority,
    })
    .from(stockLines)
    .innerJoin(products, eq(products.id, stockLines.productId))
    .where(and(eq(stockLines.centreId, centreId), gt(stockLines.units, 0)))
    .orderBy(asc(products.code))

/** Under the stock's turn. */
export async function keepUnits(db: Database, { centreId, productId }: Stock, keptForPriority: number): Promise<void> {
  await db
    .update(stockLines)
    .set({ keptForPriority })
    .where(and(eq(stockLines.centreId, centreId), eq(stockLines.productId, productId)))
}
