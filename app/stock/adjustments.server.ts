import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { products } from '#db/schema/catalogue.ts'
import { units } from '#db/schema/inventory.ts'
import { stockAdjustments } from '#db/schema/stock.ts'
import type { CountResult } from './stock-take.ts'

type NewAdjustment = Omit<typeof stockAdjustments.$inferInsert, 'id'> & { readonly result: CountResult }

/** Writes down, line by line, what a count has changed. */
export async function addAdjustments(db: Database, rows: readonly NewAdjustment[]): Promise<void> {
  if (rows.length > 0) await db.insert(stockAdjustments).values([...rows])
}

/** What a settled count has changed. */
export const adjustmentsOf = (db: Database, stockTakeId: string) =>
  db
    .select({
      unitId: stockAdjustments.unitId,
      code: units.code,
      product: { zh: products.zh, en: products.en },
      result: stockAdjustments.result,
      fromPlaceId: stockAdjustments.fromPlaceId,
      toPlaceId: stockAdjustments.toPlaceId,
    })
    .from(stockAdjustments)
    .innerJoin(units, eq(units.id, stockAdjustments.unitId))
    .innerJoin(products, eq(products.id, units.productId))
    .where(eq(stockAdjustments.stockTakeId, stockTakeId))
    .orderBy(units.code)
