import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { no } from '#app/result.ts'
import { handOvers, takeBacks } from '#db/schema/delivery.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { onTheWayOut } from '#test/support/makers-of-doors.ts'
import { handOver } from '../hand-over.server.ts'
import { cameBackAs, wentOutAs } from '../hand-overs.server.ts'
import { takeBack } from '../take-back.server.ts'

const RAIL = { zh: '护栏', en: 'Side rail' }
const HAND = { zh: '手控器', en: 'Hand control' }
const BED = [
  { ...RAIL, count: 2 },
  { ...HAND, count: 1 },
]
const kept = (house: TestHouse) =>
  house.seeAll(async db => ({ out: await db.select().from(handOvers), back: await db.select().from(takeBacks) }))

test('what went out and what came back are counted, part by part, and stand side by side', async ({ house }) => {
  const { unit, reservation, driver, typed } = await onTheWayOut(house, { accessories: BED })
  // As a form and a device send them: flat, in any order, with full-width digits too.
  const out = { ...typed, 'parts.1': '１', 'parts.0': '1', partNames: ['护栏', '手控器'], condition: 'worn' }
  const attempt = (over: object) => perform(house, handOver, driver, { ...out, ...over })
  expect(await attempt({ 'parts.0': '3' })).toEqual(no('too_many_counted'))
  expect(await attempt({ 'parts.2': '1' })).toEqual(no('parts_have_changed'))
  expect(await attempt({ partNames: ['护栏', '电源线'] })).toEqual(no('parts_have_changed'))
  expect(await attempt({ 'parts.0': '' })).toMatchObject({ complaints: { 'parts.0': 'required' } })
  expect(await attempt({ 'parts.1': '-1' })).toMatchObject({ complaints: { 'parts.1': 'too_small' } })
  expect(await attempt({ condition: 'damaged' })).toMatchObject({ complaints: { condition: 'not_offered' } })
  expect((await kept(house)).out).toEqual([])
  expect(await attempt({ conditionNote: '右扶手有划痕' })).toMatchObject({ ok: true })
  const went = await house.seeAs(driver, db => wentOutAs(db, reservation.id))
  expect(went).toEqual({
    ...{ on: '2026-03-02', condition: 'worn', conditionNote: '右扶手有划痕', photos: [] },
    accessories: [
      { ...RAIL, count: 1 },
      { ...HAND, count: 1 },
    ],
  })

  const found = { unitCode: unit.code, condition: 'worn', contamination: 'none', 'parts.0': '1', 'parts.1': '0' }
  const back = (over: object) => perform(house, takeBack, driver, { ...found, ...over })
  expect(await back({ 'parts.0': '2' })).toEqual(no('more_back_than_given'))
  expect(await back({ 'parts.2': '0' })).toEqual(no('parts_have_changed'))
  expect((await kept(house)).back).toEqual([])
  expect(await back({ missing: '说明书' })).toMatchObject({ ok: true })
  expect(await house.seeAs(driver, db => cameBackAs(db, reservation.reference))).toMatchObject({
    missing: '说明书',
    accessories: [
      { ...RAIL, given: 1, back: 1 },
      { ...HAND, given: 1, back: 0 },
    ],
  })
})

test('who counts nothing gives all and gets all back', async ({ house }) => {
  const { unit, driver, typed } = await onTheWayOut(house, { accessories: BED })
  expect(await perform(house, handOver, driver, typed)).toMatchObject({ ok: true })
  const back = { unitCode: unit.code, condition: 'good', contamination: 'none' }
  expect(await perform(house, takeBack, driver, back)).toMatchObject({ ok: true })
  expect(await kept(house)).toMatchObject({
    out: [{ accessories: BED, condition: 'good', conditionNote: '', commissioned: [] }],
    back: [
      {
        accessories: [
          { ...RAIL, given: 2, back: 2 },
          { ...HAND, given: 1, back: 1 },
        ],
      },
    ],
  })
})

test('what is installed is set up and tried before it is left', async ({ house }) => {
  const { driver, typed } = await onTheWayOut(house, { installRequired: true })
  const checked = [...typed.checked, 'is_installed']
  expect(await perform(house, handOver, driver, { ...typed, checked })).toEqual(no('points_missing'))
  const whole = { ...typed, checked, commissioned: 'tried_where_it_stands' }
  expect(await perform(house, handOver, driver, whole)).toMatchObject({ ok: true })
  expect((await kept(house)).out).toMatchObject([{ commissioned: ['tried_where_it_stands'] }])
})
