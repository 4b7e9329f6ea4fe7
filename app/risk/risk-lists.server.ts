import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm'
import { WAITING_FOR_A_UNIT } from '#app/booking/endangered.server.ts'
import type { Bilingual } from '#app/catalogue/category.ts'
import { productById } from '#app/catalogue/products.server.ts'
import { personById } from '#app/people/people.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Moment } from '#app/time/moment.ts'
import { OPEN_WAITING_STATES } from '#app/waiting/waiting.ts'
import type { Database } from '#db/client.server.ts'
import { reservations } from '#db/schema/booking.ts'
import { products } from '#db/schema/catalogue.ts'
import { closures } from '#db/schema/districts.ts'
import { units } from '#db/schema/inventory.ts'
import { people } from '#db/schema/people.ts'
import { rentals } from '#db/schema/rental.ts'
import { waitingEntries } from '#db/schema/waiting.ts'
import { reservationsAtRisk } from './at-risk.server.ts'
import { type Savings, savingsOf } from './savings.server.ts'

const MOST = 100

export type AtRisk = {
  readonly reference: string
  readonly name: string
  readonly phone: string
  readonly product: Bilingual
  readonly fromOn: Day
  readonly toOn: Day
  readonly savings: Savings
}

/** Every reservation of a centre that no unit is promised to, who starts first on top, with what would save it now. */
export async function atRiskOfCentre(db: Database, centreId: string, moment: Moment): Promise<readonly AtRisk[]> {
  const rows: AtRisk[] = []
  for (const reservation of await reservationsAtRisk(db, { centreId, today: moment.today })) {
    const { reference, phone, fromOn, toOn, personId, productId } = reservation
    const [person, product] = [await personById(db, personId), await productById(db, productId)]
    const named = { zh: product?.zh ?? '', en: product?.en ?? '' }
    const savings = await savingsOf(db, reservation, moment)
    rows.push({ reference, name: person?.name ?? '', phone, product: named, fromOn, toOn, savings })
  }
  return rows
}

/** What should have been back before today: what it may endanger next. */
export const lateNow = (db: Database, centreId: string, today: Day) =>
  db
    .select({
      reference: reservations.reference,
      unit: units.code,
      zh: products.zh,
      en: products.en,
      name: people.name,
      phone: reservations.phone,
      dueOn: rentals.dueOn,
    })
    .from(rentals)
    .innerJoin(reservations, eq(reservations.id, rentals.reservationId))
    .innerJoin(units, eq(units.id, rentals.unitId))
    .innerJoin(products, eq(products.id, units.productId))
    .innerJoin(people, eq(people.id, rentals.personId))
    .where(and(eq(rentals.centreId, centreId), eq(rentals.state, 'running'), lt(rentals.dueOn, today)))
    .orderBy(asc(rentals.dueOn), asc(reservations.reference))
    .limit(MOST)

/** How many wait because only a person can tell whether there is room. */
export async function countForAPerson(db: Database, centreId: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(waitingEntries)
    .where(
      and(
        eq(waitingEntries.centreId, centreId),
        eq(waitingEntries.why, 'needs_a_person'),
        inArray(waitingEntries.state, [...OPEN_WAITING_STATES]),
      ),
    )
  return row?.count ?? 0
}

/** Reservations that would begin on a day on which the centre is closed: somebody calls these people. */
export const beginningWhileClosed = (db: Database, centreId: string, today: Day) =>
  db
    .select({
      reference: reservations.reference,
      fromOn: reservations.fromOn,
      name: people.name,
      phone: reservations.phone,
    })
    .from(closures)
    .innerJoin(
      reservations,
      and(
        eq(reservations.centreId, closures.centreId),
        inArray(reservations.state, WAITING_FOR_A_UNIT),
        sql`${reservations.fromOn} >= ${closures.fromOn} and ${reservations.fromOn} < ${closures.untilOn}`,
      ),
    )
    .innerJoin(people, eq(people.id, reservations.personId))
    .where(and(eq(closures.centreId, centreId), sql`${reservations.fromOn} >= ${today}`))
    .orderBy(asc(reservations.fromOn), asc(reservations.reference))
    .limit(MOST)
