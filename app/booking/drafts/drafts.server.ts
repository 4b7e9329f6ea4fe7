import { and, desc, eq, lt } from 'drizzle-orm'
import { addDays, type Day, startOf } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { products } from '#db/schema/catalogue.ts'
import { centres } from '#db/schema/districts.ts'
import { reservationDrafts } from '#db/schema/drafts.ts'
import { DRAFT_DAYS, type DraftAnswers, NOTHING_ANSWERED } from './draft.ts'

type Row = typeof reservationDrafts.$inferInsert

/** Each answer is kept beside those that were there; the period is the one that was asked for last. */
export async function keepAnswers(db: Database, row: Row): Promise<void> {
  const { personId, productId, ...kept } = row
  await db
    .insert(reservationDrafts)
    .values(row)
    .onConflictDoUpdate({ target: [reservationDrafts.personId, reservationDrafts.productId], set: kept })
}

const isOf = (personId: string, productId: string) =>
  and(eq(reservationDrafts.personId, personId), eq(reservationDrafts.productId, productId))

export async function answersOf(db: Database, personId: string, productId: string): Promise<DraftAnswers> {
  const { userClass, way, address, phone, note } = reservationDrafts
  const [found] = await db
    .select({ userClass, way, address, phone, note })
    .from(reservationDrafts)
    .where(isOf(personId, productId))
  return found ?? NOTHING_ANSWERED
}

export async function dropAnswers(db: Database, personId: string, productId: string): Promise<void> {
  await db.delete(reservationDrafts).where(isOf(personId, productId))
}

/** What a person has begun, the latest first, with the last day on which it is kept. */
export async function draftsOf(db: Database, personId: string) {
  const { fromOn, months, keptAt } = reservationDrafts
  const product = { code: products.code, zh: products.zh, en: products.en }
  return db
    .select({ fromOn, months, keptAt, product, centre: centres.code })
    .from(reservationDrafts)
    .innerJoin(products, eq(products.id, reservationDrafts.productId))
    .innerJoin(centres, eq(centres.id, reservationDrafts.centreId))
    .where(eq(reservationDrafts.personId, personId))
    .orderBy(desc(keptAt))
}

const isOld = (today: Day) => lt(reservationDrafts.keptAt, startOf(addDays(today, -DRAFT_DAYS)))

export const oldDrafts = (db: Database, today: Day): Promise<number> => db.$count(reservationDrafts, isOld(today))

/** What nobody has gone on with for thirty days is forgotten: the identifiers of what there was. */
export async function forgetOldDrafts(db: Database, today: Day): Promise<readonly string[]> {
  const gone = await db.delete(reservationDrafts).where(isOld(today)).returning({ id: reservationDrafts.id })
  return gone.map(({ id }) => id)
}
