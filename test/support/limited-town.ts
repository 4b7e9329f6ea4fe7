import { eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/acts/actor.ts'
import { fen } from '#app/money/fen.ts'
import { people } from '#db/schema/people.ts'
import { aFleet, someResidents } from './crowd.ts'
import type { TestHouse } from './house.ts'
import { colleague, withAllSight } from './makers.ts'
import { aProgramme, capsWith, rulesWith } from './makers-of-programmes.ts'

/** Two people of one household and one of none; half the rent is borne up to limits that a few rentals reach. */
export async function aTown(house: TestHouse) {
  const residents = await someResidents(house, 3)
  const householdId = residents[0]?.personId ?? ''
  await withAllSight(house, async db => {
    for (const one of residents.slice(0, 2))
      await db
        .update(people)
        .set({ householdId })
        .where(eq(people.id, one.personId ?? ''))
  })
  const caps = capsWith({ personYearFen: 35_003, householdYearFen: 45_001, rentalFen: 25_000 })
  const limits = rulesWith({ caps, budget: { fen: fen(72_007), per: 'year' } })
  await aProgramme(house, { code: 'limited', rules: limits })
  const { product } = await aFleet(house, 40)
  return { residents, product, desk: await colleague(house, 'heJing') }
}
export type Town = Awaited<ReturnType<typeof aTown>>

export const whoOf = ({ residents }: Town, number: number): Actor => {
  const who = residents[number % residents.length]
  if (!who) throw new Error('nobody')
  return who
}

/** What the grants of every reservation should sum to, by its state. */
export const WRONG_BY_STATE = {
  'grants of what runs are not its shares': sql`select count(*) from reservations r
    where r.state in ('requested', 'confirmed') and coalesce((select sum(case g.move when 'reserved' then g.amount_fen
      when 'settled' then 0 else -g.amount_fen end) from grants g where g.reservation_id = r.id), 0)
      <> coalesce((select sum(s.amount_fen) from reservation_shares s where s.reservation_id = r.id), 0)`,
  'something kept of what came to nothing': sql`select count(*) from reservations r
    where r.state in ('cancelled', 'refused') and (select coalesce(sum(case g.move when 'reserved' then g.amount_fen
      when 'settled' then 0 else -g.amount_fen end), 0) from grants g where g.reservation_id = r.id) <> 0`,
  'a charge without what was settled': sql`select count(*) from reservations r join agreements a on a.reservation_id = r.id
    where r.state = 'confirmed' and coalesce((select sum(g.amount_fen) from grants g
      where g.reservation_id = r.id and g.move = 'settled'), 0)
      <> coalesce((select sum(s.amount_fen) from reservation_shares s where s.reservation_id = r.id), 0)`,
  'more given than a limit': sql`select count(*) from allowances where reserved_fen + settled_fen > limit_fen`,
}
