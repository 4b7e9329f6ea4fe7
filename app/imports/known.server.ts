import { and, eq, isNull, ne, or } from 'drizzle-orm'
import { allCategories } from '#app/catalogue/categories.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { products } from '#db/schema/catalogue.ts'
import { fileImports } from '#db/schema/imports.ts'
import { units } from '#db/schema/inventory.ts'
import type { KnownProducts } from './product-rows.server.ts'
import type { KnownUnits } from './unit-rows.ts'

/** What a centre has already, by the numbers that a file may name. */
export async function knownUnits(db: Database, centreId: string, today: Day): Promise<KnownUnits> {
  const offered = await db
    .select({ id: products.id, code: products.code, zh: products.zh, en: products.en, gtin: products.gtin })
    .from(products)
    .where(isNull(products.retiredAt))
  const there = await db
    .select({ productId: units.productId, serialNo: units.serialNo, formerNo: units.formerNo })
    .from(units)
    .where(and(eq(units.centreId, centreId), or(ne(units.serialNo, ''), ne(units.formerNo, ''))))
  return {
    today,
    products: offered,
    byFormerNo: new Map(there.flatMap(unit => (unit.formerNo === null ? [] : [[unit.formerNo, unit] as const]))),
    bySerial: new Set(there.filter(({ serialNo }) => serialNo !== '').map(one => `${one.productId} ${one.serialNo}`)),
  }
}

/** The catalogue as a file of products meets it; retired codes count too, since a code is never given twice. */
export async function knownProducts(db: Database): Promise<KnownProducts> {
  const codes = await db.select({ code: products.code }).from(products)
  return { categories: await allCategories(db), codes: new Set(codes.map(({ code }) => code)) }
}

export async function addFileImport(db: Database, row: typeof fileImports.$inferInsert): Promise<string> {
  const [added] = await db.insert(fileImports).values(row).returning({ id: fileImports.id })
  if (!added) throw new Error('the database kept no import')
  return added.id
}
