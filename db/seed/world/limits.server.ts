import { sql } from 'drizzle-orm'
import { fen } from '#app/money/fen.ts'
import type { Quote } from '#app/pricing/quote.ts'
import { NO_PAST, type Past, type Used } from '#app/programmes/allowance.ts'
import type { Database } from '#db/client.server.ts'

/** What the stories of a centre have had of limits so far, by person; what all of them had is of the district's budget. */
export type Spent = Map<string, Used[]>
const EVERYBODY = 'everybody'

export const pastOf = (spent: Spent, personId: string): Past => ({
  ...NO_PAST,
  used: [...(spent.get(personId) ?? []), ...(spent.get(EVERYBODY) ?? [])],
})

/** Counts what a quote gives, so that the next story is given no more than is left. */
export function spend(spent: Spent, personId: string, { shares }: Pick<Quote, 'shares'>): void {
  for (const { code, grants } of shares) {
    for (const { capFrom, budgetFrom, amountFen } of grants) {
      add(spent, personId, { code, holder: 'person', fromOn: capFrom, usedFen: amountFen })
      add(spent, EVERYBODY, { code, holder: 'budget', fromOn: budgetFrom, usedFen: amountFen })
    }
  }
}

function add(spent: Spent, key: string, more: Used) {
  const before = spent.get(key) ?? []
  const same = before.find(one => one.code === more.code && one.fromOn === more.fromOn)
  const rest = before.filter(one => one !== same)
  spent.set(key, [...rest, { ...more, usedFen: fen(more.usedFen + (same?.usedFen ?? 0)) }])
}

/** The limits that the grants of the world draw on, as the acts would have put them up. */
export async function writeLimits(db: Database): Promise<void> {
  await db.execute(sql`
    select take_allowances(jsonb_agg(wanted)) from (
      select distinct g.district_id, g.code, h.holder,
        case h.holder when 'person' then g.person_id else g.district_id end as holder_id,
        case h.holder when 'person' then g.cap_from else g.budget_from end as from_on,
        (case h.holder when 'person' then p.rules #>> '{caps,personYearFen}' else p.rules #>> '{budget,fen}' end)::bigint as limit_fen
      from grants g join programmes p on p.id = g.programme_id, (values ('person'), ('budget')) as h (holder)) as wanted
    where wanted.limit_fen is not null`)
}
