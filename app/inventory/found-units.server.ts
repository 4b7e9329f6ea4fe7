import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { products } from '#db/schema/catalogue.ts'
import { tags, units } from '#db/schema/inventory.ts'
import { type Gs1, waysToWrite } from './gs1.ts'
import { isMistyped, readCode, tidyCode } from './read-code.ts'
import { tidyUnitCode } from './unit-code.ts'
import { type UnitKept, unitById } from './units.server.ts'

/** What was scanned: a unit, a label that is nobody's yet, a product whose unit is not known, or nothing that we know. */
export type Scanned =
  | { readonly is: 'unit'; readonly code: string }
  | { readonly is: 'blank_tag'; readonly code: string }
  | { readonly is: 'product'; readonly product: NamedProduct; readonly made: Gs1 }
  | { readonly is: 'mistyped' | 'unknown' | 'nothing' }
type NamedProduct = Pick<typeof products.$inferSelect, 'code' | 'zh' | 'en'>

/**
 * The unit that a scanned or typed text names: by its code, by a tag that it carried, by its number in an older inventory
 * of this centre, or by what its maker put on it. A serial number alone counts where one unit of the centre carries it.
 */
export async function unitByAnyCode(
  db: Database,
  text: string,
  centreId: string | null,
): Promise<UnitKept | undefined> {
  const id =
    (await idByCode(db, text)) ?? (await idByFormerNo(db, text, centreId)) ?? (await idByMaker(db, text, centreId))
  return id === undefined ? undefined : unitById(db, id)
}

/** A code that the house gave, now or before it knew of check signs. */
const OF_THE_HOUSE = /^[0-9A-Z]{8}$/

async function idByCode(db: Database, text: string): Promise<string | undefined> {
  const code = tidyUnitCode(text)
  if (!OF_THE_HOUSE.test(code)) return undefined
  const tagged = db.select({ id: tags.unitId }).from(tags).where(eq(tags.code, code))
  const rows = await db
    .select({ id: units.id, code: units.code })
    .from(units)
    .where(or(eq(units.code, code), inArray(units.id, tagged)))
  return (rows.find(row => row.code === code) ?? rows[0])?.id
}

async function idByFormerNo(db: Database, text: string, centreId: string | null): Promise<string | undefined> {
  const number = tidyCode(text)
  if (number === '' || centreId === null) return undefined
  const [row] = await db
    .select({ id: units.id })
    .from(units)
    .where(and(eq(units.centreId, centreId), inArray(units.formerNo, [number, number.toUpperCase()])))
  return row?.id
}

const TWO = 2

async function idByMaker(db: Database, text: string, centreId: string | null): Promise<string | undefined> {
  const read = readCode(text)
  if (read.kind === 'gs1' && read.serial !== undefined) {
    const [row] = await db
      .select({ id: units.id })
      .from(units)
      .innerJoin(products, eq(products.id, units.productId))
      .where(and(inArray(products.gtin, [...waysToWrite(read.gtin)]), eq(units.serialNo, read.serial)))
    return row?.id
  }
  if (read.kind !== 'other' || centreId === null) return undefined
  const rows = await db
    .select({ id: units.id })
    .from(units)
    .where(and(eq(units.serialNo, read.text), eq(units.centreId, centreId)))
    .limit(TWO)
  return rows.length === 1 ? rows[0]?.id : undefined
}

/** What the scan page needs to know of a text. */
export async function whatIsScanned(db: Database, text: string, centreId: string | null): Promise<Scanned> {
  const unit = await unitByAnyCode(db, text, centreId)
  if (unit) return { is: 'unit', code: unit.code }
  const read = readCode(text)
  if (read.kind === 'nothing') return { is: 'nothing' }
  if (read.kind === 'unit')
    return (await isBlankTag(db, read.code, centreId)) ? { is: 'blank_tag', code: read.code } : { is: 'unknown' }
  const product = read.kind === 'gs1' ? await productByGtin(db, read.gtin) : undefined
  if (read.kind === 'gs1' && product) return { is: 'product', product, made: read }
  return { is: isMistyped(text) ? 'mistyped' : 'unknown' }
}

async function isBlankTag(db: Database, code: string, centreId: string | null): Promise<boolean> {
  if (centreId === null) return false
  const own = and(eq(tags.code, code), eq(tags.centreId, centreId), isNull(tags.unitId))
  return (await db.select({ code: tags.code }).from(tags).where(own)).length > 0
}

async function productByGtin(db: Database, gtin: string): Promise<NamedProduct | undefined> {
  const [product] = await db
    .select({ code: products.code, zh: products.zh, en: products.en })
    .from(products)
    .where(and(inArray(products.gtin, [...waysToWrite(gtin)]), isNull(products.retiredAt)))
  return product
}
