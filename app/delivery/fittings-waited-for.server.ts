import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { reservations } from '#db/schema/booking.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import { people } from '#db/schema/people.ts'

const MOST_ROWS = 200

/**
 * Reservations of a centre that cannot be handed over for want of a fitting that holds on their first day (or today,
 * where that has passed), the longest waiting first. It lies here, after booking, since fitting knows no reservations.
 */
export function fittingsWaitedFor(db: Database, centreId: string, today: Day) {
  const day = sql`greatest(${reservations.fromOn}, ${today}::date)`
  return db
    .select({
      reference: reservations.reference,
      state: reservations.state,
      requestedAt: reservations.requestedAt,
      fromOn: reservations.fromOn,
      name: people.name,
      product: { zh: products.zh, en: products.en },
    })
    .from(reservations)
    .innerJoin(people, eq(people.id, reservations.personId))
    .innerJoin(products, eq(products.id, reservations.productId))
    .innerJoin(categories, eq(categories.id, products.categoryId))
    .where(
      and(
        eq(reservations.centreId, centreId),
        inArray(reservations.state, ['requested', 'confirmed']),
        eq(categories.fittingRequired, true),
        sql`not fitting_holds(${reservations.personId}, ${reservations.productId}, ${day})`,
      ),
    )
    .orderBy(asc(reservations.requestedAt))
    .limit(MOST_ROWS)
}
