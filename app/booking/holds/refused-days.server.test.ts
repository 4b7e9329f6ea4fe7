import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { languageOf } from '#app/i18n/i18n.ts'
import { loadWords } from '#app/i18n/load-words.ts'
import { refusalText } from '#app/i18n/refusal-text.ts'
import { no } from '#app/result.ts'
import { addDays, addMonths, type Day, dayOf } from '#app/time/day.ts'
import { outboxEvents } from '#db/schema/acts.ts'
import { allotments } from '#db/schema/allotment.ts'
import { reservations } from '#db/schema/booking.ts'
import { closures } from '#db/schema/districts.ts'
import { people } from '#db/schema/people.ts'
import { ask, withToken } from '#test/support/api-client.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { TODAY, withAllSight } from '#test/support/makers.ts'
import { aResident, reservationOf, stocked } from '#test/support/makers-of-holds.ts'
import { requestReservation } from '../request-reservation.server.ts'
import { holdUnit } from './hold-unit.server.ts'

/** Bad input: each has a name, and a sentence in both languages, and nothing of it is written. */

const written = (house: TestHouse) =>
  house.seeAll(async db => [
    ...(await db.select().from(allotments)),
    ...(await db.select().from(reservations)),
    ...(await db.select().from(outboxEvents)),
  ])

const LANGUAGES = ['zh-CN', 'en'] as const
async function expectSaid(refusal: string) {
  for (const language of LANGUAGES) {
    const said = refusalText(languageOf(language, await loadWords(language)), refusal)
    expect(said, refusal).not.toContain('refusal.')
    expect(said.length, refusal).toBeGreaterThan(5)
  }
}

const STOCKTAKING = { from: dayOf('2026-03-10'), to: dayOf('2026-03-12') }
async function withStocktaking(house: TestHouse) {
  const made = await stocked(house, 1)
  const closed = { centreId: made.centre.id, fromOn: STOCKTAKING.from, untilOn: STOCKTAKING.to }
  await withAllSight(house, db => db.insert(closures).values({ ...closed, zh: '盘点', en: 'Stocktaking' }))
  return { ...made, actor: await aResident(house) }
}

test('days that cannot be kept are refused by name', async ({ house }) => {
  const { wish, actor } = await withStocktaking(house)
  const cases: [over: object, refusal: string][] = [
    [{ to: TODAY }, 'ends_before_it_begins'],
    [{ to: '2026-02-01' }, 'ends_before_it_begins'],
    [{ from: '2026-03-01' }, 'day_is_past'],
    [{ from: '2026-03-08' }, 'centre_is_closed'],
    [{ from: STOCKTAKING.from }, 'centre_is_closed'],
    [{ from: '2026-08-31', to: '2026-09-30' }, 'too_far_ahead'],
    [{ to: addDays(addMonths(TODAY, 12), 1) }, 'longer_than_a_year'],
    [{ to: addMonths(TODAY, 120) }, 'longer_than_a_year'],
    [{ product: 'nothing' }, 'product_unknown'],
    [{ centreId: crypto.randomUUID() }, 'product_unknown'],
  ]
  for (const [over, refusal] of cases) {
    expect(await perform(house, holdUnit, actor, { ...wish, ...over }), refusal).toEqual(no(refusal))
    await expectSaid(refusal)
  }
  expect(await written(house)).toEqual([])
  expect((await perform(house, holdUnit, actor, { ...wish, to: addMonths(TODAY, 12) })).ok).toBe(true)
})

test('and so are those that cannot be reserved', async ({ house }) => {
  const { wish, actor } = await withStocktaking(house)
  const cases: [over: object, refusal: string][] = [
    [{ from: '2026-03-01' }, 'day_is_past'],
    [{ from: '2026-03-08' }, 'centre_is_closed'],
    [{ from: STOCKTAKING.from }, 'centre_is_closed'],
    [{ from: '2026-08-31' }, 'too_far_ahead'],
    [{ months: 120 }, 'months_not_offered'],
    [{ months: 0 }, 'months_not_offered'],
    [{ months: 1.5 }, 'months_not_offered'],
    [{ months: 1e9 }, 'months_not_offered'],
    [{ product: 'nothing' }, 'product_unknown'],
  ]
  for (const [over, refusal] of cases) {
    const asked = { ...reservationOf(wish), ...over }
    expect(await perform(house, requestReservation, actor, asked), refusal).toEqual(no(refusal))
    await expectSaid(refusal)
  }
  expect(await written(house)).toEqual([])
})

test('what is no day, and no centre, is told at its field', async ({ house }) => {
  const { wish } = await stocked(house, 1)
  const actor = await aResident(house)
  const misread: [over: object, complaints: object][] = [
    [{ from: '2026-02-30' }, { from: 'not_a_day' }],
    [{ to: 'tomorrow' }, { to: 'not_a_day' }],
    [{ centreId: 'WQ' }, { centreId: 'not_offered' }],
  ]
  for (const [over, complaints] of misread)
    expect(await perform(house, holdUnit, actor, { ...wish, ...over })).toEqual({
      ...{ ok: false, refusal: 'misread', complaints },
    })
  expect(await written(house)).toEqual([])
})

/** 23:30 in Greenwich is half past seven in the morning of the next day here. */
test.for<[now: string, from: Day, refusal: string | null]>([
  ['2026-03-02T23:30:00Z', dayOf('2026-03-02'), 'day_is_past'],
  ['2026-03-02T23:30:00Z', dayOf('2026-03-03'), null],
  ['2026-03-02T15:59:59Z', dayOf('2026-03-02'), null],
  ['2026-03-02T16:00:00Z', dayOf('2026-03-02'), 'day_is_past'],
])('at %s the day %s is answered %s', async ([now, from, refusal], { house }) => {
  const { wish } = await stocked(house, 1)
  const actor = await aResident(house)
  house.setNow(new Date(now))
  const asked = { ...wish, from }
  for (const answer of [
    await perform(house, holdUnit, actor, asked),
    await perform(house, requestReservation, actor, reservationOf(asked)),
  ])
    expect(answer).toEqual(refusal === null ? expect.objectContaining({ ok: true }) : no(refusal))
})

test('one reservation is for one device: another quantity is refused by name, and nobody is kept for it', async ({
  house,
}) => {
  const { product } = await stocked(house, 1)
  const token = await withToken(house)
  const person = {
    ...{ name: '王桂兰', idNumber: '120114195603040022', phone: '13800000001', street: '杨村街道' },
    ...{ address: '和平里 3 号楼 2 门 101', isLocal: true, hasConsented: true },
  }
  const body = { product: product.code, from: TODAY, months: 1, userClass: 'other', way: 'deliver', person }
  const to = '/api/v1/reservations'
  for (const quantity of [0, 2, 1e9, -1, 1.5])
    for (const language of LANGUAGES) {
      const headers = { 'Accept-Language': language }
      const { status, told } = await ask(house, to, { token, headers, body: { ...body, quantity } })
      expect({ status, told }).toMatchObject({ status: 409, told: { refusal: 'one_device_a_reservation' } })
      expect(told?.title).toBe(
        {
          'zh-CN': '一个预约只租一件器具。要租几件，请分开预约。',
          en: 'One reservation is for one device. Please make one for each.',
        }[language],
      )
    }
  expect(await ask(house, to, { token, body: { ...body, quantity: 'many' } })).toMatchObject({ status: 400 })
  expect(await written(house)).toEqual([])
  expect(await house.seeAll(db => db.select().from(people))).toEqual([])
  expect(await ask(house, to, { token, body: { ...body, quantity: 1 } })).toMatchObject({ status: 201 })
})
