import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import { wishes } from '#db/schema/waiting.ts'
import type { CountedWish } from './wish.ts'

export async function addOneWish(db: Database, row: typeof wishes.$inferInsert): Promise<string> {
  const [added] = await db.insert(wishes).values(row).returning({ id: wishes.id })
  if (!added) throw new Error('the database kept no wish')
  return added.id
}

const MOST_ROWS = 1000

const withItsThings = (db: Database) =>
  db
    .select({ wish: wishes, product: products, category: categories })
    .from(wishes)
    .leftJoin(products, eq(products.id, wishes.productId))
    .leftJoin(categories, eq(categories.id, wishes.categoryId))
type Row = Awaited<ReturnType<typeof withItsThings>>[number]

const counted = ({ wish: { id, words, wishedAt, answer }, product, category }: Row): CountedWish => ({
  ...{ id, words, answer, wishedAt: wishedAt.toISOString() },
  product: product && { code: product.code, zh: product.zh, en: product.en },
  category: category && { code: category.code, zh: category.zh, en: category.en },
})

/** What people have wished for at a centre, the latest first. Who wished is not asked. */
export async function wishesOfCentre(db: Database, centreId: string): Promise<readonly CountedWish[]> {
  const rows = await withItsThings(db)
    .where(eq(wishes.centreId, centreId))
    .orderBy(desc(wishes.wishedAt))
    .limit(MOST_ROWS)
  return rows.map(counted)
}

/** A person's own, with what the centre has answered. */
export async function wishesOfPerson(db: Database, personId: string): Promise<readonly CountedWish[]> {
  const rows = await withItsThings(db)
    .where(eq(wishes.personId, personId))
    .orderBy(desc(wishes.wishedAt))
    .limit(MOST_ROWS)
  return rows.map(counted)
}

type Answering = {
  readonly ids: readonly string[]
  readonly centreId: string
  readonly answer: string
  readonly answeredBy: string
  readonly answeredAt: Date
}

/** Answers those of the centre that nobody has answered; says which. */
export async function answerWishes(db: Database, { ids, centreId, ...answer }: Answering): Promise<readonly string[]> {
  const rows = await db
    .update(wishes)
    .set(answer)
    .where(and(inArray(wishes.id, [...ids]), eq(wishes.centreId, centreId), isNull(wishes.answeredAt)))
    .returning({ id: wishes.id })
  return rows.map(({ id }) => id)
}
