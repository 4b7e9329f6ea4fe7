import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'

/**
 * What the triggers count, counted anew from the list and the units: in SQL of its own, without the functions of the
 * migrations that it is held against.
 */

const CAN_GO_OUT = sql`('ready', 'out', 'quarantine', 'inspected', 'precleaned', 'disinfected', 'dried', 'tested')`

const DAYS_ANEW = sql`select a.centre_id, a.product_id, held::date as day, count(*) as taken,
    count(*) filter (where not a.is_priority) as taken_without_priority
  from allotments a join units u on u.id = a.unit_id
    cross join lateral generate_series(lower(a.during), upper(a.during) - 1, interval '1 day') held
  where (a.why in ('reservation', 'hold', 'offer') and not a.is_pinned) or u.state in ${CAN_GO_OUT}
  group by 1, 2, 3`

const UNITS_ANEW = sql`select centre_id, product_id, count(*) filter (where state in ${CAN_GO_OUT}) as units
  from units group by 1, 2`

const [KEPT, GIVEN] = [
  sql`sum(case g.move when 'reserved' then g.amount_fen when 'returned' then 0 else -g.amount_fen end)`,
  sql`sum(case g.move when 'settled' then g.amount_fen when 'returned' then -g.amount_fen else 0 end)`,
]
const ITS_GRANTS = sql`g.district_id = a.district_id and g.code = a.code and
  (a.holder, a.holder_id, a.from_on) in (('person', g.person_id, g.cap_from), ('household', g.household_id, g.cap_from),
    ('budget', g.district_id, g.budget_from))`

export const MISCOUNTED: { readonly [what: string]: SQL } = {
  'an allowance that is not the sum of its grants': sql`select count(*) from allowances a
    where (a.reserved_fen, a.settled_fen) <> (select coalesce(${KEPT}, 0), coalesce(${GIVEN}, 0) from grants g where ${ITS_GRANTS})`,
  'more given back than was given': sql`select count(*) from (select 1 from grants g
    group by reservation_id, programme_id, cap_from, budget_from having ${KEPT} < 0 or ${GIVEN} < 0) below`,
  'a day that is counted wrongly': sql`select count(*) from stock_days s
    full join (${DAYS_ANEW}) anew using (centre_id, product_id, day)
    where coalesce(s.taken, 0) <> coalesce(anew.taken, 0)
      or coalesce(s.taken_without_priority, 0) <> coalesce(anew.taken_without_priority, 0)`,
  'a line that counts its units wrongly': sql`select count(*) from stock_lines s
    full join (${UNITS_ANEW}) anew using (centre_id, product_id) where coalesce(s.units, 0) <> coalesce(anew.units, 0)`,
}

/** The rows of a question asked by hand, with the rights of whoever the connection is. */
export async function rowsBy<Row>(db: Database, query: SQL): Promise<readonly Row[]> {
  const { rows } = (await db.execute(query)) as unknown as { readonly rows: readonly Row[] }
  return rows
}

/** Which of these count anything, and how much. */
export async function found(db: Database, queries: { readonly [what: string]: SQL }) {
  const counts: { [what: string]: number } = {}
  for (const [what, query] of Object.entries(queries)) {
    const [row] = await rowsBy<{ readonly count: unknown }>(db, query)
    counts[what] = Number(row?.count)
  }
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}
