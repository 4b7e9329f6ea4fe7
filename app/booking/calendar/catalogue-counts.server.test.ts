import fc from 'fast-check'
import { expect } from 'vitest'
import { addDays, dayOf } from '#app/time/day.ts'
import { closures } from '#db/schema/districts.ts'
import { NOW, test } from '#test/support/house.ts'
import { aCentre, TODAY, withAllSight } from '#test/support/makers.ts'
import { aStock, stocks } from '#test/support/stays.ts'
import { freeCountFor } from '../availability.server.ts'
import { freeForPeriod } from './catalogue-counts.server.ts'

const RUNS = process.env.FULL === '1' ? 300 : 12
const [THREE, FOUR] = [
  { minLength: 3, maxLength: 3 },
  { minLength: 4, maxLength: 4 },
]
/** Mostly soon, when what is late matters. */
const periods = fc.record({ ahead: fc.oneof(fc.nat(4), fc.nat(60)), lasts: fc.integer({ min: 1, max: 90 }) })

test('what is counted for the whole catalogue is what is counted for each product by itself', async ({ house }) => {
  const { id: centreId } = await aCentre(house)
  const holidays = { fromOn: dayOf('2026-03-16'), untilOn: dayOf('2026-03-24'), zh: '假日', en: 'Holidays' }
  await withAllSight(house, db => db.insert(closures).values({ centreId, ...holidays }))
  const seen = new Set<number>()
  await fc.assert(
    fc.asyncProperty(fc.array(stocks, THREE), fc.array(periods, FOUR), async (worlds, asked) => {
      const made = []
      for (const world of worlds) made.push(await aStock(house, world))
      for (const { ahead, lasts } of asked) {
        const period = { from: addDays(TODAY, ahead), to: addDays(TODAY, ahead + lasts) }
        const about = { centreId, period, now: NOW, today: TODAY }
        const all = await house.seeAll(db => freeForPeriod(db, about))
        for (const { productId } of made) {
          const free = await house.seeAll(db => freeCountFor(db, { ...about, productId }))
          expect(all.find(row => row.productId === productId)?.free ?? 0).toBe(free)
          seen.add(free)
        }
      }
    }),
    { numRuns: RUNS },
  )
  expect([...seen]).toEqual(expect.arrayContaining([0, 1, 2]))
})
