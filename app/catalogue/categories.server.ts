import { and, asc, count, eq, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { categories, products } from '#db/schema/catalogue.ts'

export type CategoryRow = typeof categories.$inferSelect
type NewCategory = typeof categories.$inferInsert

/** The categories that are offered, in the order of their codes. */
export const allCategories = (db: Database): Promise<readonly CategoryRow[]> =>
  db.select().from(categories).where(isNull(categories.retiredAt)).orderBy(asc(categories.code))

/** Those that staff may bring back as well. */
export const everyCategory = (db: Database): Promise<readonly CategoryRow[]> =>
  db.select().from(categories).orderBy(asc(categories.code))

export async function categoryByCode(db: Database, code: string): Promise<CategoryRow | undefined> {
  const [category] = await db.select().from(categories).where(eq(categories.code, code))
  return category
}

export async function categoryById(db: Database, id: string): Promise<CategoryRow | undefined> {
  const [category] = await db.select().from(categories).where(eq(categories.id, id))
  return category
}

/** Held until the transaction ends: no product joins a category while it is being retired. */
export async function lockCategory(db: Database, code: string): Promise<CategoryRow | undefined> {
  const [category] = await db.select().from(categories).where(eq(categories.code, code)).for('update')
  return category
}

/** How many products each category offers today, by the category's id. */
export async function productCounts(db: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ categoryId: products.categoryId, products: count() })
    .from(products)
    .where(isNull(products.retiredAt))
    .groupBy(products.categoryId)
  return new Map(rows.map(row => [row.categoryId, row.products]))
}

export const hasLiveProducts = async (db: Database, categoryId: string): Promise<boolean> => {
  const live = and(eq(products.categoryId, categoryId), isNull(products.retiredAt))
  return (await db.select({ id: products.id }).from(products).where(live).limit(1)).length > 0
}

export async function addCategory(db: Database, row: NewCategory): Promise<string> {
  const [added] = await db.insert(categories).values(row).returning({ id: categories.id })
  if (!added) throw new Error('the database kept no category')
  return added.id
}

export async function changeCategory(db: Database, id: string, changes: Partial<NewCategory>): Promise<void> {
  await db.update(categories).set(changes).where(eq(categories.id, id))
}
