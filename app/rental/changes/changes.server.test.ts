import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { extendRental } from '#app/delivery/changes/extend-rental.server.ts'
import { addDays, dayOf } from '#app/time/day.ts'
import type { Moment } from '#app/time/moment.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aUnit, TODAY } from '#test/support/makers.ts'
import { aShelf, lent, promised } from '#test/support/makers-of-changes.ts'
import { reservationFile } from '../reservation-files.server.ts'
import { changeable } from './changes.server.ts'
import { exchangePage } from './exchange-pages.server.ts'
import { extensionOffers } from './extension-offers.server.ts'
import { previewOfChange } from './previews.server.ts'

const asOf = (house: TestHouse): Moment => ({ now: house.now(), today: TODAY })
const found = async (house: TestHouse, reference: string) => {
  const seen = await house.seeAll(db => changeable(db, reference, TODAY))
  if (!seen) throw new Error('no reservation')
  return seen
}

test('the page of an extension says until when it could be kept, and what that costs', async ({ house }) => {
  const { unit } = await aShelf(house)
  const { reservation } = await lent(house, unit)
  await promised(house, unit, { fromOn: dayOf('2026-07-06') }, true)
  const seen = await found(house, reservation.reference)
  const offers = await house.seeAll(db => extensionOffers(db, seen.reservation, { asOf: asOf(house), months: 6 }))
  expect(offers).toMatchObject({ most: 12, longest: { months: 3, to: '2026-07-02' }, refusal: 'not_free_longer' })
  expect(offers.options.map(({ months, to, quote }) => [months, to, quote.personFen])).toEqual([
    [1, '2026-05-02', 20_000],
    [2, '2026-06-02', 40_000],
    [3, '2026-07-02', 60_000],
  ])
  const asked = await house.seeAll(db => extensionOffers(db, seen.reservation, { asOf: asOf(house), months: 13 }))
  expect(asked.refusal).toBe('months_not_offered')
})

test('a change is weighed before it is asked for, and nothing is written by looking', async ({ house }) => {
  const { unit } = await aShelf(house)
  const { reservation } = await promised(house, unit)
  await promised(house, unit, { fromOn: dayOf('2026-04-06') })
  const { reservation: seen } = await found(house, reservation.reference)
  const { reference } = reservation
  const look = (typed: object) => house.seeAll(db => previewOfChange(db, seen, { reference, ...typed }, asOf(house)))
  expect(await look({ from: '2026-03-05' })).toMatchObject({ refusal: 'none_free' })
  expect(await look({ from: 'soon' })).toMatchObject({ complaints: { from: 'not_a_day' } })
  expect(await look({ way: 'collect' })).toMatchObject({
    ok: true,
    value: { movesDays: false, toOn: '2026-04-02', beforeFen: 120_000, quote: { dueFen: 120_000 } },
  })
  expect((await found(house, reference)).reservation.way).toBe('deliver')
})

test('the page of an exchange offers what is free: the same kind first, then what helps with the same', async ({
  house,
}) => {
  const present = await aShelf(house)
  const { categoryId } = present.product
  const sameKind = await aShelf(house, { categoryId })
  const taken = await aShelf(house, { categoryId })
  const sameNeed = await aShelf(house)
  await aShelf(house, { category: { needs: ['bathing'] } })
  await promised(house, taken.unit)
  const mine = await promised(house, present.unit)
  const { reference } = mine.reservation
  const page = await house.seeAll(db => exchangePage(db, reference, { product: null, on: null, asOf: asOf(house) }))
  expect(page).toMatchObject({ isPossible: true, days: null, chosen: null, refused: null })
  const offered = page?.offers.map(({ product }) => product.code)
  expect(offered).toEqual([sameKind.product.code, sameNeed.product.code])
  const choose = (product: string) =>
    house.seeAll(db => exchangePage(db, reference, { product, on: null, asOf: asOf(house) }))
  expect(await choose(taken.product.code)).toMatchObject({ chosen: null, refused: 'none_free' })
  expect(await choose(sameKind.product.code)).toMatchObject({ chosen: { quote: { dueFen: 120_000 } }, offers: [] })
})

test('who is late is told so until the device is kept longer; the extension stands in the file', async ({ house }) => {
  const { unit } = await aShelf(house)
  await aUnit(house, unit.productId)
  const { reservation, resident } = await lent(house, unit)
  const { reference } = reservation
  const file = (day = TODAY) => house.seeAs(resident, db => reservationFile(db, reference, day))
  expect((await file())?.changes).toMatchObject({
    ...{ running: { lateDays: 0, isReturnAnnounced: false }, extensions: [] },
    possible: ['extension', 'exchange', 'return'],
  })
  const late = addDays(reservation.toOn, 3)
  expect((await file(late))?.changes).toMatchObject({ running: { lateDays: 3 }, possible: ['extension'] })
  expect((await perform(house, extendRental, resident, { reference, months: '1' })).ok).toBe(true)
  const after = await file(late)
  expect(after?.changes.running).toMatchObject({ dueOn: '2026-05-02', lateDays: 0 })
  expect(after?.changes.extensions).toMatchObject([{ fromOn: '2026-04-02', toOn: '2026-05-02', quote: { months: 1 } }])
  expect(after?.course.find(({ step }) => step === 'returned')).toMatchObject({ on: '2026-05-02' })
  expect(after?.account.rentDueFen).toBe(20_000)
})
