import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { faultReports } from '#db/schema/aftercare.ts'
import { products } from '#db/schema/catalogue.ts'
import { units } from '#db/schema/inventory.ts'
import { people } from '#db/schema/people.ts'

const MOST = 100

export async function addFault(db: Database, row: typeof faultReports.$inferInsert): Promise<string | undefined> {
  const [added] = await db.insert(faultReports).values(row).returning({ id: faultReports.id })
  return added?.id
}

export async function faultById(db: Database, id: string) {
  const [fault] = await db.select().from(faultReports).where(eq(faultReports.id, id))
  return fault
}

export async function keepAnswer(db: Database, id: string, answer: string, answeredAt: Date) {
  await db.update(faultReports).set({ answer, answeredAt }).where(eq(faultReports.id, id))
}

/** What renters have reported at a centre: the unanswered first, the oldest of them on top. */
export async function faultsOfCentre(db: Database, centreId: string) {
  const from = () =>
    db
      .select({
        fault: faultReports,
        unit: units.code,
        zh: products.zh,
        en: products.en,
        name: people.name,
        phone: people.phone,
      })
      .from(faultReports)
      .innerJoin(units, eq(units.id, faultReports.unitId))
      .innerJoin(products, eq(products.id, units.productId))
      .leftJoin(people, eq(people.id, faultReports.personId))
      .limit(MOST)
  const ofCentre = eq(faultReports.centreId, centreId)
  const open = await from()
    .where(and(ofCentre, isNull(faultReports.answeredAt)))
    .orderBy(asc(faultReports.reportedAt))
  const all = await from().where(ofCentre).orderBy(desc(faultReports.reportedAt))
  return { open, answered: all.filter(({ fault }) => fault.answeredAt !== null) }
}

/** What was reported during one rental, the latest first. */
export const faultsOfRental = (db: Database, rentalId: string) =>
  db.select().from(faultReports).where(eq(faultReports.rentalId, rentalId)).orderBy(desc(faultReports.reportedAt))

/** What is open about a unit: staff see it when they scan it. */
export const openFaultsOfUnit = (db: Database, unitId: string) =>
  db
    .select()
    .from(faultReports)
    .where(and(eq(faultReports.unitId, unitId), isNull(faultReports.answeredAt)))
    .orderBy(asc(faultReports.reportedAt))
