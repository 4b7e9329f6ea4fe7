import { and, asc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import { prepared } from '#db/statement.server.ts'
import type { CategoryRow } from './categories.server.ts'
import type { Need } from './category.ts'
import { isFound, rankOf } from './search/hits.server.ts'
import { type Query, readQuery } from './search/query.ts'

export type ProductRow = typeof products.$inferSelect
export type ProductWithCategory = ProductRow & { readonly category: CategoryRow }
type NewProduct = typeof products.$inferInsert

/** Retired ones too: what somebody has rented still has a page. */
export async function productByCode(db: Database, code: string): Promise<ProductWithCategory | undefined> {
  const [found] = await byCode(db, { code })
  return found && { ...found.product, category: found.category }
}

export async function productById(db: Database, id: string): Promise<ProductWithCategory | undefined> {
  const [found] = await byId(db, { id })
  return found && { ...found.product, category: found.category }
}

const withCategory = (db: Database) =>
  db
    .select({ product: products, category: categories })
    .from(products)
    .innerJoin(categories, eq(categories.id, products.categoryId))

const byCode = prepared('product-by-code', db => withCategory(db).where(eq(products.code, sql.placeholder('code'))))
const byId = prepared('product-by-id', db => withCategory(db).where(eq(products.id, sql.placeholder('id'))))

/** Several at once, retired ones too, in no order. */
export async function productsByCodes(db: Database, codes: readonly string[]): Promise<readonly ProductWithCategory[]> {
  if (codes.length === 0) return []
  const rows = await withCategory(db).where(inArray(products.code, [...codes]))
  return rows.map(({ product, category }) => ({ ...product, category }))
}

/** Of all products that a category has or had. */
export async function productCodesOf(db: Database, categoryId: string): Promise<readonly string[]> {
  const rows = await db.select({ code: products.code }).from(products).where(eq(products.categoryId, categoryId))
  return rows.map(row => row.code)
}

/** The codes of all categories and products that there are or were: what a programme may name. */
export async function codesOfTheCatalogue(db: Database) {
  const named = await db.select({ code: categories.code }).from(categories).orderBy(asc(categories.code))
  const all = await db
    .select({ code: products.code, categoryCode: categories.code })
    .from(products)
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .orderBy(asc(products.code))
  return { categories: named.map(({ code }) => code), products: all }
}

export const productsOf = (db: Database, categoryId: string): Promise<readonly ProductRow[]> =>
  db.select().from(products).where(eq(products.categoryId, categoryId)).orderBy(asc(products.code))

export async function addProduct(db: Database, row: NewProduct): Promise<string> {
  const [added] = await db.insert(products).values(row).returning({ id: products.id })
  if (!added) throw new Error('the database kept no product')
  return added.id
}

export async function changeProduct(db: Database, id: string, changes: Partial<NewProduct>): Promise<void> {
  await db.update(products).set(changes).where(eq(products.id, id))
}

export type Wanted = {
  readonly q?: string | undefined
  readonly need?: Need | undefined
  /** A category's code. */
  readonly category?: string | undefined
  readonly retired?: boolean
  /** Ids of products: only of these. */
  readonly among?: readonly string[] | undefined
  readonly limit: number
  /** What `next` said on the page before. */
  readonly after?: string | undefined
  readonly skip?: number
}
export type Found = {
  readonly items: readonly ProductWithCategory[]
  readonly total: number
  /** Where the next page begins; null on the last. */
  readonly next: string | null
}

/** Products by name, sound, need and category: the best hits first, then in the order of their codes. */
export async function findProducts(db: Database, wanted: Wanted): Promise<Found> {
  const query = readQuery(wanted.q ?? '')
  const rank = rankOf(query)
  const place = sql<string>`${rank} || ${products.code}`
  const matching = matchingOf(wanted, query)
  const rows = await db
    .select({ product: products, category: categories, place })
    .from(products)
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(and(matching, wanted.after === undefined ? undefined : sql`${place} > ${wanted.after}`))
    .orderBy(place)
    .limit(wanted.limit + 1)
    .offset(wanted.skip ?? 0)
  const items = rows.slice(0, wanted.limit)
  return {
    items: items.map(({ product, category }) => ({ ...product, category })),
    total: await countOf(db, matching),
    next: rows.length > wanted.limit ? (items.at(-1)?.place ?? null) : null,
  }
}

const matchingOf = (wanted: Wanted, query: Query): SQL | undefined =>
  and(
    wanted.retired ? isNotNull(products.retiredAt) : isNull(products.retiredAt),
    wanted.need === undefined ? undefined : sql`${wanted.need} = any(${categories.needs})`,
    wanted.category === undefined ? undefined : eq(categories.code, wanted.category),
    wanted.among && inArray(products.id, [...wanted.among]),
    query && isFound(query),
  )

async function countOf(db: Database, matching: SQL | undefined): Promise<number> {
  const [row] = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(products)
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(matching)
  return row?.total ?? 0
}
