import { asc, count, eq, inArray, sql } from 'drizzle-orm'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { products } from '#db/schema/catalogue.ts'
import { units } from '#db/schema/inventory.ts'
import { statement } from '#db/statement.server.ts'
import { type Earned, type LifeCost, lifeCostOf } from './life-cost.ts'

/**
 * What the units that a centre has now have earned and cost there. Rent is what the ledger holds of their rentals: rent less
 * the discount that the centre bears itself. A rental counts each day until it ended, one that runs until today.
 */
const earnedAt = statement<Earned>(
  'life-cost-earned',
  `with own as (select id, product_id from units where centre_id = $1),
  rent as (
    select u.product_id, -sum(e.amount_fen) as fen from own u
      join rentals r on r.unit_id = u.id
      join ledger_transactions t on t.reservation_id = r.reservation_id
      join ledger_entries e on e.transaction_id = t.id and e.account in ('rent_income', 'discount_given')
    group by 1
  ), mended as (
    select u.product_id, sum(coalesce(r.labour_fen, 0) + coalesce(
      (select sum(p.cost_fen) from repair_parts p where p.repair_id = r.id), 0)) as fen
    from own u join repairs r on r.unit_id = u.id group by 1
  ), kept as (
    select u.product_id, sum(w.cost_fen) as fen from own u join upkeep_works w on w.unit_id = u.id group by 1
  ), out as (
    select u.product_id, sum(greatest(0, coalesce(r.ended_on, $2::date) - r.started_on)) as days
    from own u join rentals r on r.unit_id = u.id group by 1
  )
  select p.id as "productId", coalesce(rent.fen, 0)::float8 as "rentFen", coalesce(mended.fen, 0)::float8 as "repairsFen",
    coalesce(kept.fen, 0)::float8 as "upkeepFen", coalesce(out.days, 0)::int as "daysOut"
  from (select distinct product_id as id from own) p
    left join rent on rent.product_id = p.id left join mended on mended.product_id = p.id
    left join kept on kept.product_id = p.id left join out on out.product_id = p.id`,
)

/** The life cost of each product that a centre has, by code. */
export async function lifeCostsOf(db: Database, centreId: string, today: Day): Promise<readonly LifeCost[]> {
  const isScrapped = sql<boolean>`${units.state} = 'scrapped'`
  const bought = await db
    .select({
      ...{ productId: units.productId, priceFen: units.priceFen, boughtOn: units.boughtOn },
      ...{ isScrapped, units: count() },
    })
    .from(units)
    .where(eq(units.centreId, centreId))
    .groupBy(units.productId, units.priceFen, units.boughtOn, isScrapped)
  const earned = await earnedAt(db, centreId, today)
  const ids = [...new Set(bought.map(({ productId }) => productId))]
  if (ids.length === 0) return []
  const named = await db
    .select({ id: products.id, code: products.code, product: { zh: products.zh, en: products.en } })
    .from(products)
    .where(inArray(products.id, ids))
    .orderBy(asc(products.code))
  return named.map(one => lifeCostOf(one, bought, earned, today))
}
