import { and, asc, desc, eq, lte, ne, sql } from 'drizzle-orm'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { products } from '#db/schema/catalogue.ts'
import { purchases, units } from '#db/schema/inventory.ts'

/** Writes down what the units of one delivery have in common. */
export async function addPurchase(db: Database, row: typeof purchases.$inferInsert): Promise<string> {
  const [added] = await db.insert(purchases).values(row).returning({ id: purchases.id })
  if (!added) throw new Error('an insert gives its row back')
  return added.id
}

const MOST_SHOWN = 100

const withUnits = (db: Database) =>
  db
    .select({
      ...{ id: purchases.id, supplier: purchases.supplier, maker: purchases.maker, lotNo: purchases.lotNo },
      ...{ registrationNo: purchases.registrationNo, registrationEndsOn: purchases.registrationEndsOn },
      boughtOn: purchases.boughtOn,
      product: { zh: products.zh, en: products.en },
      units: sql<number>`(select count(*)::int from ${units} u where u.purchase_id = ${purchases.id})`,
    })
    .from(purchases)
    .innerJoin(products, eq(products.id, purchases.productId))
    .$dynamic()

/** What a centre has bought, the latest first. */
export const purchasesOf = (db: Database, centreId: string) =>
  withUnits(db)
    .where(eq(purchases.centreId, centreId))
    .orderBy(desc(purchases.boughtOn), desc(purchases.at))
    .limit(MOST_SHOWN)

/** Registrations of what a centre has bought that end by a day, the first first. */
export const registrationsEndingBy = (db: Database, centreId: string, by: Day) =>
  withUnits(db)
    .where(
      and(eq(purchases.centreId, centreId), ne(purchases.registrationNo, ''), lte(purchases.registrationEndsOn, by)),
    )
    .orderBy(asc(purchases.registrationEndsOn))
    .limit(MOST_SHOWN)
