import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect } from 'vitest'
import { type Actor, SYSTEM, VISITOR } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { actAs } from '#app/acts/sight.server.ts'
import { keptFor } from '#app/allotment/keeping.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { promiseUnit } from '#app/allotment/promise-unit.server.ts'
import { closuresOf } from '#app/districts/districts.server.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import { addDays, type Day, dayAt, dayOf } from '#app/time/day.ts'
import { monthsFrom } from '#app/time/period.ts'
import { stockLines } from '#db/schema/allotment.ts'
import { closures } from '#db/schema/districts.ts'
import { priorityOrders } from '#db/schema/programmes.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { aCentre, aPerson, aPrice, aProduct, aReservation, aUnit, TODAY, withAllSight } from '#test/support/makers.ts'
import { anAllotment, aRunningRental } from '#test/support/makers-of-rentals.ts'
import { aResident } from '#test/support/makers-of-waiting.ts'
import { aStock, stocks } from '#test/support/stays.ts'
import { requestReservation } from '../request-reservation.server.ts'
import { calendarOf } from './calendar.ts'
import { firstDayOn } from './first-day.ts'
import { lookerOf, outlookOf } from './outlooks.server.ts'

const outlookFor = async (house: TestHouse, productId: string, actor: Actor = VISITOR) => {
  const { id: centreId } = await aCentre(house)
  const [now, today] = [house.now(), dayAt(house.now())]
  return house.seeAll(async db => {
    const looker = await lookerOf(db, actor, today)
    return outlookOf(db, { centreId, productId, now, today, ...looker })
  })
}
const wordsFrom = async (house: TestHouse, productId: string, days: readonly Day[], actor?: Actor) => {
  const outlook = await outlookFor(house, productId, actor)
  return days.map(day => firstDayOn(outlook, day, 1).word)
}
const from = (day: Day, count: number) => Array.from({ length: count }, (_, place) => addDays(day, place))
const MINUTE = 60_000

test('a unit that is late is not there until it can be back and ready', async ({ house }) => {
  const { id } = await aProduct(house)
  const { id: personId } = await aPerson(house)
  await aRunningRental(house, await aReservation(house, { personId, productId: id }), await aUnit(house, id))
  // A Monday, ten days after it was due: nobody counts on it before a week has gone by, and then there are two days' work.
  const late = dayOf('2026-04-13')
  house.setNow(new Date(`${late}T02:00:00Z`))
  const week = ['full', 'full', 'full', 'full', 'full', 'full', 'closed']
  expect(await wordsFrom(house, id, from(late, 10))).toEqual([...week, 'full', 'full', 'free'])
})

test('a hold keeps a unit from others while it lasts, and never from its holder', async ({ house }) => {
  const { id } = await aProduct(house)
  const unit = await aUnit(house, id)
  const { actor } = await aResident(house)
  const expiresAt = new Date(NOW.getTime() + 15 * MINUTE)
  await anAllotment(house, unit, actor.id, { why: 'hold', expiresAt })
  expect(await wordsFrom(house, id, [TODAY])).toEqual(['full'])
  expect(await wordsFrom(house, id, [TODAY], (await aResident(house)).actor)).toEqual(['full'])
  expect(await wordsFrom(house, id, [TODAY], actor)).toEqual(['free'])
  house.setNow(expiresAt)
  expect(await wordsFrom(house, id, [TODAY])).toEqual(['free'])
})

test('what is kept for people with priority is shown to them, and full to others', async ({ house }) => {
  const { id } = await aProduct(house)
  await aUnit(house, id)
  const { districtId } = await aCentre(house)
  const order = { classes: [...USER_CLASSES], havePriority: 1, source: '示例', isExample: true }
  await withAllSight(house, async db => {
    await db.update(stockLines).set({ keptForPriority: 1 }).where(eq(stockLines.productId, id))
    await db.insert(priorityOrders).values({ ...order, districtId, firstOn: dayOf('2026-01-01') })
  })
  const [first] = USER_CLASSES
  const { actor } = await aResident(house, { verified: first })
  expect(await wordsFrom(house, id, [TODAY])).toEqual(['full'])
  expect(await wordsFrom(house, id, [TODAY], (await aResident(house, { verified: 'other' })).actor)).toEqual(['full'])
  expect(await wordsFrom(house, id, [TODAY], actor)).toEqual(['free'])
})

test('every day of the calendar is answered as it is shown when somebody asks for it', async ({ house }) => {
  const product = await aProduct(house)
  await aPrice(house, product.id)
  const unit = await aUnit(house, product.id)
  const centre = await aCentre(house)
  const holidays = { fromOn: dayOf('2026-03-24'), untilOn: dayOf('2026-03-26'), zh: '盘点', en: 'Stock-taking' }
  await withAllSight(house, db => db.insert(closures).values({ centreId: centre.id, ...holidays }))
  const { id: personId } = await aPerson(house)
  const other = await aReservation(house, { personId, productId: product.id })
  await anAllotment(house, unit, other.id, { during: { from: TODAY, to: dayOf('2026-03-20') } })
  const closed = await house.seeAll(db => closuresOf(db, centre.id, TODAY))
  const march = async () => calendarOf(await outlookFor(house, product.id), closed, { months: 1, month: '2026-03' })
  const shown = async () => (await march()).weeks.flat()
  const days = await shown()
  expect(days).toHaveLength(30)
  expect((await march()).closures).toEqual([
    { first: '2026-03-24', last: '2026-03-25', zh: '盘点', en: 'Stock-taking' },
  ])
  const { actor } = await aResident(house)
  const wish = { product: product.code, centreId: centre.id, months: '1', userClass: 'other', way: 'collect' }
  const ask = (day: Day) => perform(house, requestReservation, actor, { ...wish, from: day, phone: '13800000001' })
  for (const { day, word } of days.filter(({ word }) => word !== 'free')) {
    const refusal = { full: 'none_free', closed: 'centre_is_closed' }[word as string]
    expect(await ask(day), day).toEqual({ ok: false, refusal })
  }
  const free = days.filter(({ word }) => word === 'free').map(({ day }) => day)
  expect(free).toEqual([20, 21, 23, 26, 27, 28, 30, 31].map(date => `2026-03-${date}`))
  expect((await ask(dayOf('2026-03-21'))).ok).toBe(true)
  expect((await shown()).some(({ word }) => word === 'free')).toBe(false)
})

const RUNS = process.env.FULL === '1' ? 200 : 12

test('whatever holds the units, a day is free exactly where the promise would be made', async ({ house }) => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(stocks, fc.boolean(), fc.constantFrom(1, 2, 6), async (world, isPriority, months) => {
      const stock = await aStock(house, world)
      const moment = { now: NOW, today: TODAY }
      const outlook = await house.seeAll(db => outlookOf(db, { ...stock, ...moment, holderId: 'visitor', isPriority }))
      for (const day of [0, 1, 4, 9, 16, 25, 36].map(ahead => addDays(TODAY, ahead))) {
        const { word, free } = firstDayOn(outlook, day, months)
        seen.add(word)
        expect(free > 0).toBe(word === 'free')
        expect(await wouldBePromised(house, { ...stock, day, months, isPriority })).toBe(word)
      }
    }),
    { numRuns: RUNS },
  )
  expect([...seen]).toEqual(expect.arrayContaining(['free', 'full']))
})

type Tried = { centreId: string; productId: string; day: Day; months: number; isPriority: boolean }

/** Makes the promise in a transaction that is undone. */
async function wouldBePromised(house: TestHouse, { day, months, isPriority, ...stock }: Tried) {
  let word = ''
  const undone = house.db.transaction(async tx => {
    await actAs(tx, SYSTEM)
    const keeping = await keepingOf(tx, stock, { now: NOW, today: TODAY })
    const during = keptFor(monthsFrom(day, months), keeping)
    const holderId = crypto.randomUUID()
    const promised = await promiseUnit(tx, { ...stock, keeping, during, holderId, isPriority })
    word = promised.ok ? 'free' : promised.refusal === 'none_free' ? 'full' : 'asks'
    tx.rollback()
  })
  await expect(undone).rejects.toThrow('Rollback')
  return word
}
