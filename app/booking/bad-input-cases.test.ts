import { sql } from 'drizzle-orm'
import { afterEach, describe, expect } from 'vitest'
import type { Complaints } from '#app/acts/act.ts'
import { perform } from '#app/acts/perform.server.ts'
import { words as en } from '#app/i18n/en/words.ts'
import { words as zh } from '#app/i18n/zh-CN/words.ts'
import { addDays, addMonths } from '#app/time/day.ts'
import { closures } from '#db/schema/districts.ts'
import { RENTERS } from '#db/seed/cast.ts'
import { aFleet, aWish, someResidents } from '#test/support/crowd.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aCentre, aProduct, aUnit, colleague, TODAY, withAllSight } from '#test/support/makers.ts'
import { rowsBy } from '#test/support/recount.ts'
import { holdUnit } from './holds/hold-unit.server.ts'
import { requestReservation } from './request-reservation.server.ts'
import { requestReservationFor } from './request-reservation-for.server.ts'
import { FARTHEST_DAYS } from './reservation.ts'

/** What nobody can mean: a refusal with a name and a sentence in both languages, and nothing is written. */

type Answer = { readonly ok: boolean; readonly refusal?: string; readonly complaints?: Complaints }
type Bad = readonly [what: string, over: object, refusal: string, complaints?: Complaints]

const problems = [zh.ui.problem, en.ui.problem] as readonly { readonly [word: string]: string }[]
const refusalsOf = (words: { readonly [domain: string]: object }): { readonly [word: string]: string } =>
  Object.assign({}, ...Object.values(words).flatMap(domain => ('refusal' in domain ? [domain.refusal] : [])))
const refusals = [refusalsOf(zh), refusalsOf(en)]

/** A "no" is said in words that somebody can read, in Chinese and in English. */
function isSaid({ refusal = '', complaints = {} }: Answer) {
  for (const said of refusals) expect(said[refusal], refusal).toMatch(/.{4}/)
  for (const [field, word] of Object.entries(complaints))
    for (const said of problems) expect(said[word], `${field}: ${word}`).toMatch(/.{3}/)
  expect(refusals[0]?.[refusal]).toMatch(/\p{Script=Han}/u)
}

/** How many rows every table has. */
async function rows(house: TestHouse) {
  const counted = sql`select relname, (xpath('/row/c/text()', query_to_xml('select count(*) as c from ' || relname, false, true, '')))[1]::text
    from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace order by 1`
  return rowsBy(house.db, counted)
}

async function aScene(house: TestHouse) {
  const [actor] = await someResidents(house, 1)
  const { product } = await aFleet(house, 1)
  const { id: centreId } = await aCentre(house)
  const holiday = { centreId, fromOn: addDays(TODAY, 7), untilOn: addDays(TODAY, 9), zh: '盘点', en: 'Stocktaking' }
  await withAllSight(house, db => db.insert(closures).values(holiday))
  const unpriced = await aProduct(house)
  await aUnit(house, unpriced.id)
  if (!actor) throw new Error('nobody')
  return { actor, product, unpriced, centreId, wish: await aWish(house, product) }
}

const notADay = { from: 'not_a_day' }

const BAD: readonly Bad[] = [
  ['the end before the beginning', { months: '-1' }, 'months_not_offered'],
  ['no time at all', { months: '0' }, 'months_not_offered'],
  ['half a month', { months: '0.5' }, 'months_not_offered'],
  ['ten years', { months: '120' }, 'months_not_offered'],
  ['a thousand million months', { months: '1000000000' }, 'months_not_offered'],
  ['more than any number', { months: 'Infinity' }, 'misread', { months: 'required' }],
  ['not a number', { months: 'NaN' }, 'misread', { months: 'required' }],
  ['a word for a number', { months: '两个月' }, 'misread', { months: 'required' }],
  ['yesterday', { from: addDays(TODAY, -1) }, 'day_is_past'],
  ['a year ago', { from: addDays(TODAY, -365) }, 'day_is_past'],
  ['a Sunday', { from: '2026-03-08' }, 'centre_is_closed'],
  ['a day of stocktaking', { from: addDays(TODAY, 7) }, 'centre_is_closed'],
  ['a day too far ahead', { from: addDays(TODAY, FARTHEST_DAYS + 1) }, 'too_far_ahead'],
  ['the year 9999', { from: '9999-12-31' }, 'too_far_ahead'],
  ['the thirtieth of February', { from: '2026-02-30' }, 'misread', notADay],
  ['midnight in another zone', { from: '2026-03-09T00:00:00+14:00' }, 'misread', notADay],
  ['an instant', { from: '2026-03-09T00:00:00Z' }, 'misread', notADay],
  ['a day as others write it', { from: '09/03/2026' }, 'misread', notADay],
  ['no day', { from: '' }, 'misread', notADay],
  ['a product that is not there', { product: 'Z99-99' }, 'product_unknown'],
  ['no product', { product: '' }, 'misread', { product: 'required' }],
  ['a statement for a product', { product: "x'; drop table--" }, 'product_unknown'],
  ['a centre that is not there', { centreId: '00000000-0000-4000-8000-000000000000' }, 'product_unknown'],
  ['a centre that is none', { centreId: 'WQ' }, 'misread', { centreId: 'not_offered' }],
  ['a class that is none', { userClass: 'rich' }, 'misread', { userClass: 'not_offered' }],
  ['a class that is not open to them', { userClass: 'local_elderly' }, 'class_is_not_open'],
  ['another price than was shown', { shownDueFen: '1' }, 'price_has_changed'],
]

test('a reservation of what nobody can mean is refused in words, and nothing is written', async ({ house }) => {
  const { actor, wish, unpriced } = await aScene(house)
  const before = await rows(house)
  const all: readonly Bad[] = [
    ...BAD,
    ['a product without a price', { product: unpriced.code }, 'product_has_no_price'],
  ]
  for (const [what, over, refusal, complaints] of all) {
    const answer: Answer = await perform(house, requestReservation, actor, { ...wish, ...over }, { key: what })
    expect(answer, what).toEqual({ ok: false, refusal, ...(complaints ? { complaints } : {}) })
    isSaid(answer)
  }
  expect(await rows(house)).toEqual(before)
  expect((await perform(house, requestReservation, actor, wish)).ok).toBe(true)
  expect(await rows(house)).not.toEqual(before)
})

const tooMany = { months: 'too_big' }
const BAD_FOR: readonly Bad[] = [
  ['the end before the beginning', { months: -1 }, 'misread', { months: 'too_small' }],
  ['no time at all', { months: 0 }, 'misread', { months: 'too_small' }],
  ['ten years', { months: 120 }, 'misread', tooMany],
  ['a thousand million months', { months: 1e9 }, 'misread', tooMany],
  ['not a number', { months: Number.NaN }, 'misread', { months: 'required' }],
  ['yesterday', { from: addDays(TODAY, -1) }, 'day_is_past'],
  ['a Sunday', { from: '2026-03-08' }, 'centre_is_closed'],
  ['a day of stocktaking', { from: addDays(TODAY, 7) }, 'centre_is_closed'],
  ['a day too far ahead', { from: addDays(TODAY, FARTHEST_DAYS + 1) }, 'too_far_ahead'],
  ['midnight in another zone', { from: '2026-03-09T00:00:00-08:00' }, 'misread', notADay],
  ['a product that is not there', { product: 'Z99-99' }, 'product_unknown'],
  ['another price than was shown', { shownDueFen: 1 }, 'price_has_changed'],
]

test('another program is answered the same, and leaves no person behind', async ({ house }) => {
  const { product } = await aScene(house)
  const desk = await colleague(house, 'liuFang')
  const { name, idNumber, phone, street, address, isLocal } = RENTERS.wangGuilan
  const person = { name, idNumber, phone, street, address, isLocal, hasConsented: true }
  const wish = { product: product.code, from: TODAY, months: 1, userClass: 'other', way: 'collect', person }
  const before = await rows(house)
  for (const [what, over, refusal, complaints] of BAD_FOR) {
    const answer: Answer = await perform(house, requestReservationFor, desk, { ...wish, ...over }, { key: what })
    expect(answer, what).toEqual({ ok: false, refusal, ...(complaints ? { complaints } : {}) })
    isSaid(answer)
  }
  expect(await rows(house)).toEqual(before)
  expect((await perform(house, requestReservationFor, desk, wish)).ok).toBe(true)
})

const aYear = addMonths(TODAY, 12)
const BAD_HOLD: readonly Bad[] = [
  ['the end before the beginning', { from: addDays(TODAY, 14), to: TODAY }, 'ends_before_it_begins'],
  ['no day at all', { to: TODAY }, 'ends_before_it_begins'],
  ['ten years', { to: addMonths(TODAY, 120) }, 'longer_than_a_year'],
  ['a day more than a year', { to: addDays(aYear, 1) }, 'longer_than_a_year'],
  ['yesterday', { from: addDays(TODAY, -1) }, 'day_is_past'],
  ['a Sunday', { from: '2026-03-08' }, 'centre_is_closed'],
  ['a day too far ahead', { from: addDays(TODAY, FARTHEST_DAYS + 1), to: '2027-01-01' }, 'too_far_ahead'],
  ['midnight in another zone', { from: '2026-03-09T00:00:00+14:00' }, 'misread', notADay],
  ['a product that is not there', { product: 'Z99-99' }, 'product_unknown'],
]

test('what nobody can mean is not held either', async ({ house }) => {
  const { actor, product, centreId } = await aScene(house)
  const wish = { product: product.code, centreId, from: TODAY, to: aYear }
  const before = await rows(house)
  for (const [what, over, refusal, complaints] of BAD_HOLD) {
    const answer: Answer = await perform(house, holdUnit, actor, { ...wish, ...over }, { key: what })
    expect(answer, what).toEqual({ ok: false, refusal, ...(complaints ? { complaints } : {}) })
    isSaid(answer)
  }
  expect(await rows(house)).toEqual(before)
  expect((await perform(house, holdUnit, actor, wish)).ok).toBe(true)
})

describe('the day is the one on the wall of the centre, wherever the program runs', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  test.for(['Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'in %s',
    async (running, { house }) => {
      process.env.TZ = running
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(running)
      const { actor, wish } = await aScene(house)
      const monday = { ...wish, from: '2026-03-02' }
      const tuesday = { ...wish, from: '2026-03-03' }
      const ask = (at: string, asked: object) => {
        house.setNow(new Date(at))
        return perform(house, requestReservation, actor, asked)
      }
      expect(await ask('2026-03-02T16:00:00Z', monday)).toMatchObject({ refusal: 'day_is_past' })
      expect(await ask('2026-03-02T15:59:59Z', { ...monday, months: '13' })).toMatchObject({
        refusal: 'months_not_offered',
      })
      expect((await ask('2026-03-02T15:59:59Z', monday)).ok).toBe(true)
      expect(await ask('2026-03-02T16:00:00Z', tuesday)).toMatchObject({ refusal: 'none_free' })
    },
  )
})
