import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { allotmentOf } from '#app/allotment/allotments.server.ts'
import { putInQuarantine } from '#app/reprocessing/put-in-quarantine.server.ts'
import { no, yes } from '#app/result.ts'
import { movements, units } from '#db/schema/inventory.ts'
import { stockAdjustments, stockTakeCounts } from '#db/schema/stock.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aProduct, aReservation, aUnit, colleague } from '#test/support/makers.ts'
import { anAllotment } from '#test/support/makers-of-rentals.ts'
import { aPlace, aStockTake, mainPlace } from '#test/support/makers-of-stock.ts'
import { cancelStockTake } from './cancel-stock-take.server.ts'
import { resultsOf } from './count-result.ts'
import { countUnits } from './count-units.server.ts'
import { countFactsOf } from './counts.server.ts'
import { finishCount } from './finish-count.server.ts'
import { openStockTake } from './open-stock-take.server.ts'
import { reopenCount } from './reopen-count.server.ts'
import { settleStockTake } from './settle-stock-take.server.ts'
import { shownStockTake } from './stock-takes.server.ts'

const MINUTE = 60_000
const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE)

/** Three chairs of one product in the clean store, counted one hour after midnight of the test's day. */
async function aStore(house: TestHouse, chairs = 3) {
  const product = await aProduct(house)
  const made = []
  for (let i = 0; i < chairs; i++) made.push(await aUnit(house, product.id))
  const store = await mainPlace(house, 'clean_store')
  return { product, chairs: made, codes: made.map(({ code }) => code), store }
}

const sign = async (house: TestHouse, stockTake: string) =>
  perform(house, finishCount, await colleague(house, 'zhouJie'), { stockTake, signedName: '周洁' })
const settle = async (house: TestHouse, stockTake: string) =>
  perform(house, settleStockTake, await colleague(house, 'wuLei'), { stockTake })
const unitNow = (house: TestHouse, id: string) =>
  house.seeAll(async db => (await db.select().from(units).where(eq(units.id, id)))[0])
const resultsNow = (house: TestHouse, id: string) =>
  house.seeAll(async db => {
    const take = await shownStockTake(db, id)
    return take ? resultsOf(await countFactsOf(db, take.take)) : []
  })
const told = async (house: TestHouse, id: string) =>
  Object.fromEntries((await resultsNow(house, id)).map(({ result, unitId, seen }) => [unitId ?? seen?.code, result]))

test('counted, signed and settled: what nobody saw is missing, and its promise is handed on', async ({ house }) => {
  const { product, chairs, codes, store } = await aStore(house)
  const [lost, kept] = [chairs[0], chairs[1]]
  if (!lost || !kept) throw new Error('there are three')
  const reservation = await aReservation(house, { personId: (await aPerson(house)).id, productId: product.id })
  await anAllotment(house, lost, reservation.id)
  const { id, expected } = await aStockTake(house, { place: store.id })
  expect(expected).toBeGreaterThanOrEqual(3)
  const zhou = await colleague(house, 'zhouJie')
  const everythingElse = await house.seeAll(db => db.select().from(units).where(eq(units.placeId, store.id)))
  const seen = everythingElse.filter(unit => unit.id !== lost.id).map(({ code }) => code)
  house.setNow(later(5))
  const counted = await perform(house, countUnits, zhou, { stockTake: id, place: store.id, codes: seen.join('\n') })
  expect(counted).toEqual(yes({ counted: seen.length, again: 0, unknown: [] }))
  expect(await settle(house, id), 'not signed').toEqual(no('stock_take_is_not_there'))
  expect(await sign(house, id)).toEqual(yes(null))
  house.setNow(later(60))
  expect(await perform(house, settleStockTake, zhou, { stockTake: id })).toEqual(no('counted_by_the_same_person'))
  expect(await settle(house, id)).toEqual(yes({ adjusted: 1, lost: 0 }))
  expect(await unitNow(house, lost.id)).toMatchObject({ state: 'missing', placeId: null, releasedAt: null })
  expect((await house.seeAll(db => allotmentOf(db, reservation.id)))?.unitId).not.toBe(lost.id)
  const kinds = await house.seeAll(db => db.select().from(movements).where(eq(movements.unitId, lost.id)))
  expect(kinds).toMatchObject([{ why: 'not_found', fromState: 'ready', toState: 'missing', at: later(60) }])
  const written = await house.seeAll(db => db.select().from(stockAdjustments))
  expect(written).toMatchObject([{ unitId: lost.id, result: 'missing', fromPlaceId: store.id, toPlaceId: null }])
  expect(codes).toContain(lost.code)
  expect(await settle(house, id), 'twice').toEqual(no('stock_take_is_not_there'))
})

test('who reserved what is missing, and no other is there, stands at risk', async ({ house }) => {
  const { product, chairs, store } = await aStore(house, 1)
  const reservation = await aReservation(house, { personId: (await aPerson(house)).id, productId: product.id })
  if (!chairs[0]) throw new Error('there is one')
  await anAllotment(house, chairs[0], reservation.id)
  const others = await house.seeAll(db => db.select().from(units).where(eq(units.placeId, store.id)))
  const { id } = await aStockTake(house, { place: store.id })
  const seen = others.filter(unit => unit.id !== chairs[0]?.id).map(({ code }) => code)
  const zhou = await colleague(house, 'zhouJie')
  await perform(house, countUnits, zhou, { stockTake: id, place: store.id, codes: [...seen, 'X-1'].join('\n') })
  await sign(house, id)
  expect(await settle(house, id)).toEqual(yes({ adjusted: 1, lost: 1 }))
  expect(await house.seeAll(db => allotmentOf(db, reservation.id))).toBeUndefined()
})

test('wrong place, found again, unknown tag, of another centre: each has its own answer', async ({ house }) => {
  const { chairs, store } = await aStore(house)
  const [here, elsewhere] = chairs
  if (!here || !elsewhere) throw new Error('there are three')
  const showroom = await aPlace(house, 'showroom', '展厅')
  const [dirty, workshop] = [await mainPlace(house, 'dirty_zone'), await mainPlace(house, 'workshop')]
  const lostOnce = await aUnit(house, here.productId, { state: 'missing', releasedAt: null })
  const { id } = await aStockTake(house, {})
  const zhou = await colleague(house, 'zhouJie')
  house.setNow(later(10))
  const at = (place: string, ...codes: string[]) =>
    perform(house, countUnits, zhou, { stockTake: id, place, codes: codes.join('\n') })
  await at(store.id, here.code)
  await at(showroom.id, elsewhere.code)
  await at(workshop.id, lostOnce.code, '6901234567892')
  expect(await at(dirty.id, here.code, lostOnce.code)).toEqual(yes({ counted: 0, again: 2, unknown: [] }))
  const results = await told(house, id)
  expect(results).toMatchObject({
    ...{ [here.id]: 'found', [elsewhere.id]: 'elsewhere', [lostOnce.id]: 'unexpected' },
  })
  expect(Object.values(results)).toContain('unknown_tag')
  await sign(house, id)
  expect(await settle(house, id)).toMatchObject({ ok: true })
  expect(await unitNow(house, elsewhere.id)).toMatchObject({ state: 'ready', placeId: showroom.id })
  expect(await unitNow(house, lostOnce.id)).toMatchObject({ state: 'quarantine', placeId: workshop.id })
  const written = await house.seeAll(db => db.select().from(movements).where(eq(movements.unitId, elsewhere.id)))
  expect(written).toMatchObject([{ why: 'moved', fromPlaceId: store.id, toPlaceId: showroom.id }])
})

test('what has moved lawfully since the count began is not missing, however late it is settled', async ({ house }) => {
  const { chairs, store } = await aStore(house, 1)
  const { id } = await aStockTake(house, { place: store.id })
  house.setNow(later(30))
  const zhou = await colleague(house, 'zhouJie')
  expect(await perform(house, putInQuarantine, zhou, { code: chairs[0]?.code })).toEqual(yes(null))
  expect((await told(house, id))[chairs[0]?.id ?? '']).toBe('found')
})

test('several people, lists that come late and twice: first seen counts, and nothing is doubled', async ({ house }) => {
  const { chairs, codes, store } = await aStore(house)
  const showroom = await aPlace(house, 'showroom', '展厅')
  const { id } = await aStockTake(house, {})
  const [zhou, liu] = [await colleague(house, 'zhouJie'), await colleague(house, 'liuFang')]
  house.setNow(later(60))
  const list = { stockTake: id, codes: codes.join('\n') }
  const send = (by: typeof zhou, place: string, minutes: number, key?: string) =>
    perform(house, countUnits, by, { ...list, place, at: later(minutes).toISOString() }, { key })
  await send(zhou, showroom.id, 20, 'device-1-0001')
  await send(zhou, showroom.id, 20, 'device-1-0001')
  await send(liu, store.id, 10)
  await send(zhou, showroom.id, 40)
  const kept = await house.seeAll(db => db.select().from(stockTakeCounts))
  expect(kept).toHaveLength(codes.length)
  expect(new Set(kept.map(one => [one.placeId, one.at.getTime()].join()))).toEqual(
    new Set([[store.id, later(10).getTime()].join()]),
  )
  const results = await told(house, id)
  for (const chair of chairs) expect(results[chair.id]).toBe('found')
})

test('refused by name: other centres, closed counts, a place that is not counted, too many codes', async ({
  house,
}) => {
  const { codes, store } = await aStore(house)
  const { id } = await aStockTake(house, { place: store.id })
  const [zhou, tang] = [await colleague(house, 'zhouJie'), await colleague(house, 'tangYu')]
  const list = { stockTake: id, place: store.id, codes: codes.join('\n') }
  expect(await perform(house, openStockTake, zhou, { place: store.id })).toEqual(no('stock_take_runs_already'))
  expect(await perform(house, openStockTake, tang, { place: store.id })).toEqual(no('no_such_place'))
  expect(await perform(house, countUnits, tang, list)).toEqual(no('no_such_stock_take'))
  const workshop = await mainPlace(house, 'workshop')
  expect(await perform(house, countUnits, zhou, { ...list, place: workshop.id })).toEqual(no('place_is_not_counted'))
  const many = Array.from({ length: 301 }, (_, i) => `X-${i}`).join('\n')
  expect(await perform(house, countUnits, zhou, { ...list, codes: many })).toMatchObject({
    complaints: { codes: 'too_many_codes' },
  })
  await sign(house, id)
  expect(await perform(house, countUnits, zhou, list)).toEqual(no('stock_take_is_not_open'))
  expect(await perform(house, reopenCount, zhou, { stockTake: id })).toEqual(yes(null))
  expect(await perform(house, countUnits, zhou, list)).toMatchObject({ ok: true })
  expect(await perform(house, cancelStockTake, zhou, { stockTake: id })).toEqual(yes(null))
  expect(await perform(house, reopenCount, zhou, { stockTake: id })).toEqual(no('stock_take_is_not_there'))
})
