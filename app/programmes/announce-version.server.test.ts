import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { no } from '#app/result.ts'
import { dayOf } from '#app/time/day.ts'
import { refusedBy } from '#db/refused.server.ts'
import { programmes } from '#db/schema/programmes.ts'
import { EXAMPLE_PROGRAMMES } from '#db/seed/programmes.server.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aCentre, colleague, TODAY, withAllSight } from '#test/support/makers.ts'
import { announceVersion } from './announce-version.server.ts'
import { PAYER_OF } from './programme.ts'
import { addProgramme, programmesOf, ratesInForce } from './programmes.server.ts'

/** The example programmes in a district that has nothing else. */
async function examples(house: TestHouse, centre = 'WQ') {
  const { districtId } = await aCentre(house, centre)
  await withAllSight(house, async db => {
    await db.delete(programmes)
    for (const { rates, ...about } of EXAMPLE_PROGRAMMES) {
      const rest = { version: 1, isExample: true, firstOn: dayOf('2025-01-01'), payer: PAYER_OF[about.kind] }
      await addProgramme(db, { ...about, ...rest, districtId }, rates)
    }
  })
  return districtId
}

const typed = {
  code: 'local-discount',
  zh: '本地老年人、伤病人租金优惠',
  en: 'Rent discount for local people',
  fundingSource: '中心运营经费',
  source: '区民政局 2026 年通知',
  firstOn: '2026-04-01',
  isConfirmed: 'yes',
  share_hardship_disabled: '',
  share_local_elderly: '50',
  share_local_ill: '62.5 %',
  share_other: '0',
}

test('a new version follows the one that runs, to the day', async ({ house }) => {
  const districtId = await examples(house)
  const manager = await colleague(house, 'heJing')
  expect((await perform(house, announceVersion, manager, typed)).ok).toBe(true)
  const sharesOn = async (day: string) =>
    (await house.seeAll(db => ratesInForce(db, districtId, dayOf(day)))).map(rate => [
      rate.userClass,
      rate.version,
      rate.shareBp,
    ])
  const subsidy = ['hardship_disabled', 1, 8000]
  expect(await sharesOn('2026-03-31')).toEqual([subsidy, ['local_elderly', 1, 6000], ['local_ill', 1, 6000]])
  expect(await sharesOn('2026-04-01')).toEqual([subsidy, ['local_elderly', 2, 5000], ['local_ill', 2, 6250]])
  expect(await sharesOn('2024-12-31')).toEqual([])
  const [latest] = await house
    .seeAll(db => programmesOf(db, districtId))
    .then(all => all.filter(one => one.code === 'local-discount'))
  expect(latest).toMatchObject({ version: 2, isExample: false, kind: 'discount', payer: 'centre', untilOn: null })
})

test('what cannot be announced', async ({ house }) => {
  await examples(house)
  const manager = await colleague(house, 'heJing')
  const announce = (over: object) => perform(house, announceVersion, manager, { ...typed, ...over })
  expect(await announce({ firstOn: '2026-03-01' })).toEqual(no('version_is_for_the_past'))
  expect(await announce({ code: 'no-such' })).toEqual(no('no_such_programme'))
  expect(await announce({ share_other: '101', firstOn: '1. April', source: '' })).toEqual({
    ok: false,
    refusal: 'misread',
    complaints: { share_other: 'not_a_percentage', firstOn: 'not_a_day', source: 'required' },
  })
  expect((await announce({ firstOn: TODAY })).ok).toBe(true)
  expect(await announce({ firstOn: TODAY })).toEqual(no('version_starts_that_day_already'))
  expect(await perform(house, announceVersion, await colleague(house, 'liuFang'), typed)).toEqual(no('not_allowed'))
  expect(await perform(house, announceVersion, await colleague(house, 'songTao'), typed)).toEqual(
    no('no_such_programme'),
  )
})

test('the database refuses two versions on one day, and a subsidy that a centre pays', async ({ house }) => {
  await examples(house)
  const attempt = (statement: ReturnType<typeof sql>) =>
    withAllSight(house, db => db.execute(statement)).then(() => undefined, refusedBy)
  const columns = sql`district_id, code, version, kind, payer, zh, en, funding_source, source, is_example, first_on`
  const twice = await attempt(sql`insert into programmes (${columns})
    select district_id, code, 9, kind, payer, zh, en, funding_source, source, true, date '2026-01-01' from programmes limit 1`)
  expect(twice?.constraint).toBe('programme_has_one_version_on_a_day')
  const wrongPayer = await attempt(sql`update programmes set payer = 'centre' where kind = 'subsidy'`)
  expect(wrongPayer?.constraint).toBe('subsidy_is_paid_by_the_district_and_discount_by_the_centre')
})
