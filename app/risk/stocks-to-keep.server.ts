import type { Stock } from '#app/allotment/allotments.server.ts'
import { heldUntil } from '#app/allotment/fleet.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { LONGEST_CLOSURE_DAYS } from '#app/districts/closure.ts'
import type { Day } from '#app/time/day.ts'
import type { Moment } from '#app/time/moment.ts'
import type { Database } from '#db/client.server.ts'
import { statement } from '#db/statement.server.ts'
import { findsRoom, reservationsAtRisk } from './at-risk.server.ts'

type Found = Stock & { readonly endsOn: Day | null }

/**
 * What may have to be done: holds that have run out, promises on units that cannot go out any more, and units that are with
 * somebody and may not be back in time, whatever the closures, unless what is pinned to them next keeps them from being held for longer.
 */
const wanting = statement<Found>(
  'stocks-that-want-something',
  `select centre_id as "centreId", product_id as "productId", null as "endsOn" from allotments
    where why = 'hold' and expires_at <= $1 and upper(during) > $2::date
  union
  select a.centre_id, a.product_id, null from units u join allotments a on a.unit_id = u.id
    where u.state in ('received', 'repair', 'scrapped') and is_movable(a.why, a.is_pinned) and upper(a.during) > $2::date
      and (a.expires_at is null or a.expires_at > $1)
  union
  select a.centre_id, a.product_id, upper(a.during)::text from allotments a join products p on p.id = a.product_id
    where a.is_out and upper(a.during) < $2::date + p.turnaround_days * 2 + $3::integer
      and not exists (select from allotments b where b.unit_id = a.unit_id and lower(b.during) = upper(a.during)
        and not is_movable(b.why, b.is_pinned))`,
)

/** The stocks whose list is not what it should be, and those at which somebody at risk would find a unit now. */
export async function stocksToKeep(db: Database, { now, today }: Moment): Promise<readonly Stock[]> {
  const stocks = new Map<string, Stock>()
  const add = ({ centreId, productId }: Stock) => stocks.set(`${centreId} ${productId}`, { centreId, productId })
  for (const found of await wanting(db, now.toISOString(), today, LONGEST_CLOSURE_DAYS)) {
    if (found.endsOn === null || (await isLate(db, found, found.endsOn, { now, today }))) add(found)
  }
  for (const reservation of await reservationsAtRisk(db, { today })) {
    if (await findsRoom(db, reservation, { now, today })) add(reservation)
  }
  return [...stocks.values()].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

const keyOf = ({ centreId, productId }: Stock) => `${centreId} ${productId}`

/** A unit that is out and cannot be ready again on the day up to which it is held. */
async function isLate(db: Database, stock: Stock, endsOn: Day, moment: Moment): Promise<boolean> {
  const during = { from: endsOn, to: endsOn }
  return heldUntil({ during, isOut: true }, await keepingOf(db, stock, moment)) > endsOn
}
