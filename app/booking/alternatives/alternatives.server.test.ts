import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { VISITOR } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { productByCode } from '#app/catalogue/products.server.ts'
import { allDistricts } from '#app/districts/districts.server.ts'
import { no } from '#app/result.ts'
import { addDays, addMonths, type Day, dayOf } from '#app/time/day.ts'
import { stockLines } from '#db/schema/allotment.ts'
import { closures } from '#db/schema/districts.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aCentre, aProduct, aUnit, TODAY, withAllSight } from '#test/support/makers.ts'
import { aResident, reservationOf, stocked } from '#test/support/makers-of-holds.ts'
import { aFitting, anAllotment } from '#test/support/makers-of-rentals.ts'
import { lookerOf } from '../calendar/outlooks.server.ts'
import { holdUnit } from '../holds/hold-unit.server.ts'
import { requestReservation } from '../request-reservation.server.ts'
import { alternativesFor } from './alternatives.server.ts'

/** What an actor is told who could not have a product of Wuqing's centre for a month from a day. */
const instead = (house: TestHouse, actor: Actor, code: string, from: Day = TODAY) =>
  house.seeAs(actor, async db => {
    const product = await productByCode(db, code)
    const centres = (await allDistricts(db)).flatMap(district => district.centres)
    const centre = centres.find(one => one.code === 'WQ')
    if (!product || !centre) throw new Error('no such product or centre')
    const looker = await lookerOf(db, actor, TODAY)
    const asked = { product, centre, centres, from, months: 1, looker, personId: actor.personId }
    return alternativesFor(db, { ...asked, now: house.now(), today: TODAY })
  })

const anotherHolder = () => crypto.randomUUID()
const FAR = { from: TODAY, to: addMonths(TODAY, 12) }

test('the nearest days are such as a reservation is accepted for, and closed days are none of them', async ({
  house,
}) => {
  const { product, units, centre, wish } = await stocked(house, 2)
  const taken = { from: dayOf('2026-04-20'), to: dayOf('2026-06-03') }
  for (const unit of units) await anAllotment(house, unit, anotherHolder(), { during: taken })
  await withAllSight(house, db =>
    db
      .insert(closures)
      .values({ centreId: centre.id, fromOn: taken.to, untilOn: addDays(taken.to, 3), zh: '盘点', en: 'Stocktaking' }),
  )
  const resident = await aResident(house)
  const asked = { ...reservationOf(wish), from: dayOf('2026-04-27') }
  expect(await perform(house, requestReservation, resident, asked)).toEqual(no('none_free'))
  const { why, units: count, nearest } = await instead(house, resident, product.code, asked.from)
  expect({ why, count, before: nearest.before?.day, after: nearest.after?.day }).toEqual({
    ...{ why: 'full', count: 2, before: '2026-03-17', after: '2026-06-06' },
  })
  for (const found of [nearest.before, nearest.after])
    expect((await perform(house, requestReservation, resident, { ...asked, from: found?.day })).ok).toBe(true)
})

test('the day after the nearest one before could not have been reserved', async ({ house }) => {
  const { product, units, wish } = await stocked(house, 1)
  const [unit] = units
  if (unit) await anAllotment(house, unit, anotherHolder(), { during: { from: dayOf('2026-04-20'), to: FAR.to } })
  const resident = await aResident(house)
  const { nearest } = await instead(house, resident, product.code, dayOf('2026-04-27'))
  expect(nearest.after).toBeNull()
  const next = addDays(nearest.before?.day ?? TODAY, 1)
  const late = { ...reservationOf(wish), from: next }
  expect(await perform(house, requestReservation, resident, late)).toEqual(no('none_free'))
})

test('the same product at other centres is named where one is free for these days', async ({ house }) => {
  const { product, units } = await stocked(house, 1)
  for (const unit of units) await anAllotment(house, unit, anotherHolder(), { during: FAR })
  const [hedong, xiqing] = [await aCentre(house, 'HD'), await aCentre(house, 'XQ')]
  await aUnit(house, product.id, { centreId: hedong.id })
  const taken = await aUnit(house, product.id, { centreId: xiqing.id })
  await anAllotment(house, taken, anotherHolder(), { during: FAR })
  const { centres, nearest } = await instead(house, VISITOR, product.code)
  expect(centres.map(({ centre, free }) => [centre.code, free])).toEqual([['HD', 1]])
  expect(nearest).toEqual({ before: null, after: null })
})

test('others of its kind: not retired, with a price, free for these days, and as far as is known of the right size', async ({
  house,
}) => {
  const { product, units } = await stocked(house, 1)
  for (const unit of units) await anAllotment(house, unit, anotherHolder(), { during: FAR })
  const { categoryId } = product
  const made = async (name: string, over: object = {}, count = 1) =>
    (await stocked(house, count, { categoryId, zh: name, ...over })).product
  await made('合适')
  await made('太窄', { specs: { seat_width: 380 } })
  await made('承重不够', { maxUserWeightKg: 50 })
  await made('略紧', { maxUserWeightKg: 63 })
  await made('停用', { retiredAt: house.now() })
  await made('没有货', {}, 0)
  const unpriced = await aProduct(house, { categoryId, zh: '没有定价' })
  await aUnit(house, unpriced.id)
  const resident = await aResident(house)
  const names = async () =>
    (await instead(house, resident, product.code)).products.map(one => [one.product.zh, one.fit])
  expect(await names()).toEqual(['合适', '太窄', '承重不够', '略紧'].map(name => [name, null]))
  const measurements = { body_weight: 60, hip_width: 400 }
  await aFitting(house, { personId: resident.personId ?? '', productId: product.id, categoryId, measurements })
  expect(await names()).toEqual([
    ['合适', 'fits'],
    ['略紧', 'warns'],
  ])
  const { products } = await instead(house, VISITOR, product.code)
  expect(products.map(({ fit, free, rentFen }) => [fit, free, rentFen])).toEqual(Array(4).fill([null, 1, 20_000]))
})

test('why not: all are promised, kept back, none is there, or it is free after all, as for who holds it', async ({
  house,
}) => {
  const { product, wish } = await stocked(house, 1)
  const [one, other] = [await aResident(house), await aResident(house, 'hardship_disabled')]
  expect((await instead(house, other, product.code)).why).toBe('free')
  expect((await perform(house, holdUnit, one, wish)).ok).toBe(true)
  expect(await instead(house, one, product.code)).toMatchObject({ why: 'free', units: 1 })
  expect(await instead(house, other, product.code)).toMatchObject({ why: 'full', units: 1 })
  house.setNow(new Date(house.now().getTime() + 16 * 60_000))
  expect((await instead(house, other, product.code)).why).toBe('free')
  await withAllSight(house, db =>
    db.update(stockLines).set({ keptForPriority: 1 }).where(eq(stockLines.productId, product.id)),
  )
  expect((await instead(house, VISITOR, product.code)).why).toBe('kept')
  expect(await instead(house, VISITOR, (await aProduct(house)).code)).toMatchObject({ why: 'none_here', units: 0 })
})
