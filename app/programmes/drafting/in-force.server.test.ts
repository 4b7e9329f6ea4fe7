import { sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { refusedBy } from '#db/refused.server.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { withAllSight } from '#test/support/makers.ts'
import { aDistrict, everything, MAY } from '#test/support/makers-of-drafts.ts'

const REWRITES: readonly (readonly [constraint: string, statement: string])[] = [
  [
    'programme_in_force_is_not_rewritten',
    `update programmes set rules = jsonb_set(rules, '{benefit,rates,0,bp}', '9000')`,
  ],
  ['programme_in_force_is_not_rewritten', `update programmes set first_on = '2026-04-02'`],
  ['programme_in_force_is_not_rewritten', `update programmes set approved_at = null, approved_by = null`],
  ['programme_in_force_is_not_rewritten', `update programmes set withdrawn_at = now()`],
  ['programme_in_force_is_not_rewritten', 'delete from programmes'],
  ['programme_ends_after_it_begins', `update programmes set until_on = first_on`],
]

describe('the database says the same, whoever asks', () => {
  const attempt = (house: TestHouse, statement: ReturnType<typeof sql>) =>
    withAllSight(house, db => db.execute(statement)).then(() => undefined, refusedBy)
  const columns = sql.raw(
    'district_id, code, kind, payer, zh, en, funding_source, source, is_example, rules, proposed_by, approved_by, approved_at',
  )

  test('what is in force is not rewritten', async ({ house }) => {
    const { inForce } = await aDistrict(house)
    await inForce()
    const before = await everything(house)
    for (const [constraint, statement] of REWRITES) {
      expect([statement, (await attempt(house, sql.raw(statement)))?.constraint]).toEqual([statement, constraint])
    }
    expect(await everything(house)).toEqual(before)
  })

  test('two versions on one day, a proposer who approves, a subsidy that the centre pays', async ({ house }) => {
    const { inForce, propose } = await aDistrict(house)
    await inForce()
    const twice = sql`insert into programmes (${columns}, version, first_on) select ${columns}, 9, date '2026-06-01' from programmes`
    expect((await attempt(house, twice))?.constraint).toBe('programme_has_one_version_on_a_day')
    await propose({ firstOn: MAY })
    const draft = sql.raw('where approved_at is null')
    const own = sql`update programmes set approved_by = proposed_by, approved_at = now() ${draft}`
    expect((await attempt(house, own))?.constraint).toBe('programme_is_approved_by_a_second_person')
    const centre = sql`update programmes set payer = 'centre' ${draft}`
    expect((await attempt(house, centre))?.constraint).toBe('subsidy_is_not_paid_by_the_centre')
  })
})
