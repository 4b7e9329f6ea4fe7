import { and, desc, eq, gte, sql } from 'drizzle-orm'
import { addDays, type Day, dayAt, daysBetween, startOf } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { products } from '#db/schema/catalogue.ts'
import { takeBacks } from '#db/schema/delivery.ts'
import { units } from '#db/schema/inventory.ts'
import { disinfections } from '#db/schema/reprocessing.ts'
import { RELEASED_DAYS } from './released.ts'

/**
 * What a centre released in the last thirty days, the latest first: by the index of verified disinfections, and for each
 * the disinfections of the same return by the index of its unit's.
 */
export async function releasedLately(db: Database, centreId: string, today: Day) {
  const facts = {
    code: units.code,
    zh: products.zh,
    en: products.en,
    allowedDays: products.turnaroundDays,
    verifiedAt: sql`${disinfections.verifiedAt}`.mapWith(disinfections.at),
    backOn: takeBacks.on,
    times: sql<number>`(select count(*)::int from ${disinfections} d where d.unit_id = ${disinfections.unitId}
      and d.take_back_id = ${disinfections.takeBackId} and d.at <= ${disinfections.at})`,
  }
  const rows = await db
    .select(facts)
    .from(disinfections)
    .innerJoin(takeBacks, eq(takeBacks.id, disinfections.takeBackId))
    .innerJoin(units, eq(units.id, disinfections.unitId))
    .innerJoin(products, eq(products.id, units.productId))
    .where(
      and(eq(disinfections.centreId, centreId), gte(disinfections.verifiedAt, startOf(addDays(today, -RELEASED_DAYS)))),
    )
    .orderBy(desc(disinfections.verifiedAt))
  return rows.map(({ verifiedAt, backOn, ...row }) => ({
    ...row,
    on: dayAt(verifiedAt),
    days: daysBetween(backOn, dayAt(verifiedAt)),
  }))
}
