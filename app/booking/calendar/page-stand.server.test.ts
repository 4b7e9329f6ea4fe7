import { eq } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { VISITOR } from '#app/acts/actor.ts'
import { see } from '#app/acts/sight.server.ts'
import { fen } from '#app/money/fen.ts'
import { dayAt } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { allotments, stockLines } from '#db/schema/allotment.ts'
import { products } from '#db/schema/catalogue.ts'
import { centres, closures } from '#db/schema/districts.ts'
import { units } from '#db/schema/inventory.ts'
import { prices } from '#db/schema/pricing.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { aCentre, aPrice, aProduct, aUnit, TODAY, withAllSight } from '#test/support/makers.ts'
import { aResident } from '#test/support/makers-of-holds.ts'
import { aProgramme } from '#test/support/makers-of-programmes.ts'
import { anAllotment } from '#test/support/makers-of-rentals.ts'
import { catalogueStand, deviceStand } from './page-stand.server.ts'

const QUARTER_MS = 15 * 60_000

async function aDevice(house: TestHouse) {
  const product = await aProduct(house)
  await aPrice(house, product.id)
  return { product, unit: await aUnit(house, product.id) }
}
type Device = Awaited<ReturnType<typeof aDevice>>

const stands = async (house: TestHouse, code: string) =>
  see(house, VISITOR, async db => ({
    ofCatalogue: (await catalogueStand(db)).stand,
    ofDevice: (await deviceStand(db, code, { now: house.now(), today: dayAt(house.now()) })).stand,
  }))

type Change = (db: Database, device: Device) => PromiseLike<unknown>
const FOR_ALL: readonly (readonly [string, Change])[] = [
  [
    'another price',
    (db, { product }) =>
      db
        .update(prices)
        .set({ depositFen: fen(7) })
        .where(eq(prices.productId, product.id)),
  ],
  ['another name', (db, { product }) => db.update(products).set({ zh: '新名' }).where(eq(products.id, product.id))],
  ['other opening days', db => db.update(centres).set({ openWeekdays: [1, 2] })],
]
const FOR_THE_DEVICE: readonly (readonly [string, Change])[] = [
  [
    'a unit leaves the shelf',
    (db, { unit }) => db.update(units).set({ state: 'quarantine', releasedAt: null }).where(eq(units.id, unit.id)),
  ],
  [
    'units are kept for priority',
    (db, { product }) => db.update(stockLines).set({ keptForPriority: 1 }).where(eq(stockLines.productId, product.id)),
  ],
]

describe('how things stand for a page that everybody reads', () => {
  test.for(FOR_ALL)('%s changes it for every page', async ([, change], { house }) => {
    const device = await aDevice(house)
    const before = await stands(house, device.product.code)
    expect(await stands(house, device.product.code)).toEqual(before)
    await withAllSight(house, db => Promise.resolve(change(db, device)))
    const after = await stands(house, device.product.code)
    expect(after.ofCatalogue).not.toBe(before.ofCatalogue)
    expect(after.ofDevice).not.toBe(before.ofDevice)
  })

  test('a programme that comes into force changes it for every page', async ({ house }) => {
    const { product } = await aDevice(house)
    const before = await stands(house, product.code)
    await aProgramme(house)
    expect((await stands(house, product.code)).ofCatalogue).not.toBe(before.ofCatalogue)
  })

  test('a day on which a centre is closed changes it for every page, and so does calling it off', async ({ house }) => {
    const { product } = await aDevice(house)
    const { id: centreId } = await aCentre(house)
    const before = await stands(house, product.code)
    const day = {
      centreId,
      fromOn: TODAY,
      untilOn: TODAY.replace('-02', '-03') as typeof TODAY,
      zh: '盘点',
      en: 'Count',
    }
    await withAllSight(house, db => db.insert(closures).values(day))
    const during = await stands(house, product.code)
    await withAllSight(house, db => db.delete(closures))
    const after = await stands(house, product.code)
    expect(new Set([before, during, after].map(({ ofCatalogue }) => ofCatalogue)).size).toBe(3)
  })

  test.for(FOR_THE_DEVICE)('%s: the page of that device alone', async ([, change], { house }) => {
    const [device, other] = [await aDevice(house), await aDevice(house)]
    const before = [await stands(house, device.product.code), await stands(house, other.product.code)]
    await withAllSight(house, db => Promise.resolve(change(db, device)))
    const after = [await stands(house, device.product.code), await stands(house, other.product.code)]
    expect(after[0]?.ofDevice).not.toBe(before[0]?.ofDevice)
    expect(after[0]?.ofCatalogue).toBe(before[0]?.ofCatalogue)
    expect(after[1]).toEqual(before[1])
  })

  test('a hold changes it, says when it ends, and its end changes it again', async ({ house }) => {
    const { product, unit } = await aDevice(house)
    const { id: holder } = await aResident(house)
    const moment = { now: NOW, today: dayAt(NOW) }
    const look = () => see(house, VISITOR, db => deviceStand(db, product.code, moment))
    const before = await look()
    const expiresAt = new Date(NOW.getTime() + QUARTER_MS)
    await anAllotment(house, unit, holder, { why: 'hold', expiresAt })
    const during = await look()
    await withAllSight(house, db => db.delete(allotments).where(eq(allotments.holderId, holder)))
    expect(before.until).toBeNull()
    expect(during.until).toEqual(expiresAt)
    expect(new Set([before.stand, during.stand]).size).toBe(2)
    expect((await look()).stand).not.toBe(during.stand)
  })
})
