import { LATE_DAYS } from '#app/allotment/fleet.ts'
import { type Keeping, keptFor, preparationOf } from '#app/allotment/keeping.ts'
import { openingOf } from '#app/districts/districts.server.ts'
import { afterOpenDays } from '#app/districts/opening.ts'
import { addDays } from '#app/time/day.ts'
import type { Moment } from '#app/time/moment.ts'
import type { Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'

/** As many days of turnaround as a product may have (`product_turnaround_is_days`). */
const MOST_TURNAROUND_DAYS = 60

type Asked = Moment & { readonly centreId: string; readonly period: Period }
/** `product` is its code. */
type Free = {
  readonly productId: string
  readonly product: string
  readonly units: number
  readonly free: number
}

/**
 * For every product that is offered and that a centre has, how many more people without priority could rent it over a period: the count of
 * `freeCountFor`, read for the whole catalogue at once from the counts by day. What those do not know is reckoned here:
 * units that are late hold on, and holds that have run out hold nothing.
 */
export async function freeForPeriod(db: Database, { centreId, period, ...moment }: Asked): Promise<readonly Free[]> {
  const opening = await openingOf(db, centreId, moment.today)
  const kept = JSON.stringify(keptByTurnaround({ ...moment, opening }, period))
  return counted(db, centreId, kept, moment.now.toISOString())
}

type Day = Pick<Keeping, 'now' | 'today' | 'opening'>

/** What a unit is kept for, and until when a late one is not back, for each turnaround that there may be. */
function keptByTurnaround(day: Day, period: Period) {
  const { today, opening } = day
  let [to, dueBy, lateUntil] = [period.to, today, addDays(today, LATE_DAYS)]
  return Array.from({ length: MOST_TURNAROUND_DAYS + 1 }, (_, turnaround) => {
    if (turnaround > 0) {
      to = afterOpenDays(opening, to, 1)
      dueBy = afterOpenDays(opening, dueBy, 1)
      lateUntil = afterOpenDays(opening, lateUntil, 1)
    }
    return [true, false].map(installRequired => {
      const preparationDays = preparationOf({ installRequired })
      const { from } = keptFor(period, { ...day, preparationDays, turnaroundDays: 0 })
      return { turnaround, installed: installRequired, from, to, due_by: dueBy, late_until: lateUntil }
    })
  }).flat()
}

const counted = statement<Free>(
  'catalogue-counts',
  `with kept as (
    select * from jsonb_to_recordset($2::jsonb)
      as k(turnaround int, installed boolean, "from" date, "to" date, due_by date, late_until date)
  )
  select l.product_id as "productId", p.code as product, l.units,
    greatest(0, least(l.units - most.taken, l.units - l.kept_for_priority - most.others))::int as free
  from stock_lines l
    join products p on p.id = l.product_id
    join categories c on c.id = p.category_id
    join kept k on k.turnaround = p.turnaround_days and k.installed = c.install_required
    cross join lateral (
      select coalesce(max(taken), 0) as taken, coalesce(max(others), 0) as others from (
        select sum(taken) as taken, sum(others) as others from (
          select s.day, s.taken, s.taken_without_priority as others
          from stock_days s
          where s.centre_id = l.centre_id and s.product_id = l.product_id and s.day >= k."from" and s.day < k."to"
          union all
          select upper(a.during) + i, 1, (not a.is_priority)::int
          from (
              select * from allotments where centre_id = l.centre_id and product_id = l.product_id and is_out offset 0
            ) a join units u on u.id = a.unit_id
            cross join lateral generate_series(0, k.late_until - upper(a.during) - 1) i
          where upper(a.during) < k.due_by and can_go_out(u.state)
            and upper(a.during) + i >= k."from" and upper(a.during) + i < k."to"
          union all
          select lower(a.during) + i, -1, -(not a.is_priority)::int
          from allotments a
            cross join lateral generate_series(0, upper(a.during) - lower(a.during) - 1) i
          where a.centre_id = l.centre_id and a.product_id = l.product_id and a.expires_at <= $3::timestamptz
            and upper(a.during) > k."from"
            and lower(a.during) + i >= k."from" and lower(a.during) + i < k."to"
        ) day group by day
      ) days
    ) most
  where l.centre_id = $1 and p.retired_at is null and c.retired_at is null
  order by p.code`,
)
