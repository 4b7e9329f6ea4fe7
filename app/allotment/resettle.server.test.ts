import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect } from 'vitest'
import { addDays } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'
import { allotments } from '#db/schema/allotment.ts'
import type { units } from '#db/schema/inventory.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { aProduct, aUnit, type Made, TODAY, withAllSight } from '#test/support/makers.ts'
import { anAllotment } from '#test/support/makers-of-rentals.ts'
import { keepingOf } from './keepings.server.ts'
import { resettle } from './resettle.server.ts'

/** Day 0 is today, a Monday; the centre is closed on Sundays. The turnaround is two days. */
const days = (from: number, to: number): Period => ({ from: addDays(TODAY, from), to: addDays(TODAY, to) })
const OUT = { why: 'rental', isPinned: true, isOut: true } as const

const resettled = (house: TestHouse, { centreId, productId }: Made<typeof units>) =>
  withAllSight(house, async db => {
    const stock = { centreId, productId }
    return resettle(db, stock, await keepingOf(db, stock, { now: NOW, today: TODAY }))
  })
const listOf = async (house: TestHouse, { productId }: Made<typeof units>) => {
  const rows = await house.seeAll(db => db.select().from(allotments).where(eq(allotments.productId, productId)))
  return rows.map(({ unitId, holderId, during, why }) => ({ unitId, holderId, during, why }))
}

async function shelf(house: TestHouse, count: number) {
  const product = await aProduct(house)
  const made = []
  for (let i = 0; i < count; i++) made.push(await aUnit(house, product.id))
  return made as [Made<typeof units>, ...Made<typeof units>[]]
}
const [late, early, next, other] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]

test('a unit that is late is held until it can be ready again, and who counted on it gets another one', async ({
  house,
}) => {
  const [unit, spare] = await shelf(house, 2)
  await anAllotment(house, unit, late, { ...OUT, during: days(-30, 0) })
  await anAllotment(house, unit, next, { during: days(1, 20) })
  expect(await resettled(house, unit)).toEqual({ moved: 1, homeless: [] })
  expect(await listOf(house, unit)).toEqual(
    expect.arrayContaining([
      { unitId: unit.id, holderId: late, during: days(-30, 9), why: 'rental' },
      { unitId: spare?.id, holderId: next, during: days(1, 20), why: 'reservation' },
    ]),
  )
})

test('where no unit is left who starts first is served first, and the other keeps no allotment', async ({ house }) => {
  const [unit, spare] = await shelf(house, 2)
  const lost = await aUnit(house, unit.productId, { state: 'repair' })
  await anAllotment(house, unit, late, { ...OUT, during: days(-30, 0) })
  await anAllotment(house, unit, next, { during: days(2, 20) })
  await anAllotment(house, lost, early, { during: days(1, 10) })
  expect(await resettled(house, unit)).toEqual({ moved: 1, homeless: [next] })
  expect(await listOf(house, unit)).toContainEqual({
    ...{ unitId: spare?.id, holderId: early, during: days(1, 10), why: 'reservation' },
  })
})

test('what is pinned to a late unit limits how far it is held', async ({ house }) => {
  const [unit] = await shelf(house, 1)
  await anAllotment(house, unit, late, { ...OUT, during: days(-30, 0) })
  await anAllotment(house, unit, other, { why: 'maintenance', isPinned: true, during: days(2, 4) })
  await resettled(house, unit)
  expect(await listOf(house, unit)).toContainEqual({
    unitId: unit.id,
    holderId: late,
    during: days(-30, 2),
    why: 'rental',
  })
  expect(await resettled(house, unit)).toEqual({ moved: 0, homeless: [] })
})

test('what has run out is gone; a hold gives way to a reservation', async ({ house }) => {
  const [unit] = await shelf(house, 1)
  const lost = await aUnit(house, unit.productId, { state: 'repair' })
  const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)
  await anAllotment(house, unit, other, { why: 'offer', expiresAt: minutes(-1), during: days(1, 9) })
  await anAllotment(house, lost, early, { why: 'hold', expiresAt: minutes(9), during: days(1, 9) })
  await anAllotment(house, await aUnit(house, unit.productId, { state: 'repair' }), next, { during: days(2, 9) })
  expect(await resettled(house, unit)).toEqual({ moved: 1, homeless: [early] })
  expect(await listOf(house, unit)).toEqual([
    { unitId: unit.id, holderId: next, during: days(2, 9), why: 'reservation' },
  ])
})

test('a late collection moves to a unit that somebody had on the days that have passed', async ({ house }) => {
  const [spare] = await shelf(house, 1)
  const lost = await aUnit(house, spare.productId, { state: 'repair' })
  await anAllotment(house, spare, other, { why: 'rental', isPinned: true, during: days(-20, 0) })
  await anAllotment(house, lost, next, { during: days(-3, 20) })
  expect(await resettled(house, spare)).toEqual({ moved: 1, homeless: [] })
  expect(await listOf(house, spare)).toContainEqual({
    ...{ unitId: spare.id, holderId: next, during: days(0, 20), why: 'reservation' },
  })
})

test.for([
  ['yesterday', -2],
  ['this morning', -1],
] as const)(
  'a promise that ended %s needs no unit any more when a late one comes over it',
  async ([, from], { house }) => {
    const product = await aProduct(house)
    const unit = await aUnit(house, product.id)
    await aUnit(house, product.id)
    await anAllotment(house, unit, randomUUID(), { during: days(from, from + 1) })
    const late = randomUUID()
    await anAllotment(house, unit, late, { ...OUT, during: days(from - 1, from) })
    expect(await resettled(house, unit)).toEqual({ moved: 1, homeless: [] })
    expect((await listOf(house, unit)).map(({ holderId }) => holderId)).toEqual([late])
  },
)

const OVER = { out: OUT, promise: {}, pinned: { why: 'recall' as const, isPinned: true } }
const stay = fc.record({
  unit: fc.nat(3),
  from: fc.integer({ min: -20, max: 20 }),
  length: fc.integer({ min: 1, max: 15 }),
  how: fc.constantFrom('out' as const, 'promise' as const, 'pinned' as const),
})
type Stay = typeof stay extends fc.Arbitrary<infer Made> ? Made : never
const overlap = (one: Stay, other: Stay): boolean =>
  one.unit === other.unit && one.from < other.from + other.length && other.from < one.from + one.length
/** Only what the database lets stand is a list. */
const world = fc
  .array(stay, { maxLength: 14 })
  .map(stays => stays.filter((one, place) => !stays.slice(0, place).some(other => overlap(one, other))))
const STATES = ['ready', 'ready', 'quarantine', 'repair'] as const

async function lay(house: TestHouse, made: readonly Made<typeof units>[], stays: readonly Stay[]) {
  for (const { unit, from, length, how } of stays) {
    const held = made[unit]
    if (held) await anAllotment(house, held, randomUUID(), { ...OVER[how], during: days(from, from + length) })
  }
}

test('twice is once, whatever the list', { timeout: 120_000 }, async ({ house }) => {
  await fc.assert(
    fc.asyncProperty(world, async lines => {
      const product = await aProduct(house)
      const made: Made<typeof units>[] = []
      for (const state of STATES) made.push(await aUnit(house, product.id, { state }))
      await lay(house, made, lines)
      const [first] = made
      if (!first) return
      await resettled(house, first)
      const stands = await listOf(house, first)
      expect(await resettled(house, first)).toEqual({ moved: 0, homeless: [] })
      expect(new Set(await listOf(house, first))).toEqual(new Set(stands))
    }),
    { numRuns: 25 },
  )
})
