import { like } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { allotmentOf } from '#app/allotment/allotments.server.ts'
import { fleetOf } from '#app/allotment/fleet.ts'
import { mostHeld } from '#app/allotment/room.ts'
import { takeBack } from '#app/delivery/take-back.server.ts'
import { yes } from '#app/result.ts'
import { addDays, addMonths, type Day, dayOf } from '#app/time/day.ts'
import { finishRepair } from '#app/upkeep/finish-repair.server.ts'
import { openRepair } from '#app/upkeep/open-repair.server.ts'
import { outboxEvents } from '#db/schema/acts.ts'
import type { reservations } from '#db/schema/booking.ts'
import type { units } from '#db/schema/inventory.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aProduct, aReservation, aUnit, colleague, type Made, TODAY } from '#test/support/makers.ts'
import { anAllotment, aRunningRental } from '#test/support/makers-of-rentals.ts'
import { countAtRisk } from './at-risk.server.ts'
import { keepEveryStock } from './keep-every-stock.server.ts'

/** Ten in the morning, so many days after the first. */
const inDays = (count: number) => new Date(NOW.getTime() + count * 86_400_000)
const unitOf = (house: TestHouse, { id }: Made<typeof reservations>) =>
  house.seeAll(async db => (await allotmentOf(db, id))?.unitId)
const word = async (house: TestHouse) => {
  const left = await house.seeAll(db => db.select().from(outboxEvents).where(like(outboxEvents.kind, 'reservation_%')))
  return left.map(({ kind, subjectId }) => `${kind} ${subjectId}`).sort()
}
const told = (kind: 'at_risk' | 'saved', ...of: readonly Made<typeof reservations>[]) =>
  of.map(({ id }) => `reservation_${kind} ${id}`)

/** One is out until today, and the next begins tomorrow on the same unit. */
async function oneLateOneNext(house: TestHouse) {
  const product = await aProduct(house)
  const unit = await aUnit(house, product.id)
  const [first, second] = [await aPerson(house), await aPerson(house)]
  const running = await aReservation(house, { personId: first.id, productId: product.id, fromOn: addMonths(TODAY, -1) })
  await aRunningRental(house, running, unit)
  const next = await aReservation(house, { personId: second.id, productId: product.id, fromOn: addDays(TODAY, 3) })
  await promise(house, unit, next)
  return { product, unit, next }
}
const promise = (house: TestHouse, unit: Made<typeof units>, { id, fromOn, toOn }: Made<typeof reservations>) =>
  anAllotment(house, unit, id, { during: { from: fromOn, to: addDays(toOn, 2) } })

test('a late return moves the next person to another unit, and nobody is told of anything', async ({ house }) => {
  const { product, next } = await oneLateOneNext(house)
  const spare = await aUnit(house, product.id)
  expect(await keepEveryStock(house), 'due today is not late').toBe(0)
  house.setNow(inDays(2))
  expect(await keepEveryStock(house)).toBe(1)
  expect(await unitOf(house, next)).toBe(spare.id)
  expect(await word(house)).toEqual([])
  expect(await keepEveryStock(house), 'the next minute').toBe(0)
})

test('where there is no other unit they are at risk, told once, and served again by themselves when it is back', async ({
  house,
}) => {
  const { unit, next } = await oneLateOneNext(house)
  const { centreId } = next
  house.setNow(inDays(2))
  await keepEveryStock(house)
  expect(await unitOf(house, next)).toBeUndefined()
  expect(await house.seeAll(db => countAtRisk(db, { centreId, today: addDays(TODAY, 2) }))).toBe(1)
  expect(await word(house)).toEqual(told('at_risk', next))
  house.setNow(inDays(4))
  expect(await keepEveryStock(house), 'a week ahead is held already').toBe(0)
  expect(await word(house), 'not told again').toEqual(told('at_risk', next))
  const driver = await colleague(house, 'sunQiang')
  const back = { unitCode: unit.code, condition: 'good', contamination: 'none' }
  expect(await perform(house, takeBack, driver, back)).toMatchObject({ ok: true })
  expect(await keepEveryStock(house), 'its turnaround stands in the way').toBe(0)
  house.setNow(inDays(6))
  expect(await keepEveryStock(house)).toBe(1)
  expect(await unitOf(house, next)).toBe(unit.id)
  expect(await word(house)).toEqual([...told('at_risk', next), ...told('saved', next)])
})

test('a unit that comes back late keeps its turnaround, and who counted on those days is told at once', async ({
  house,
}) => {
  const { unit, next } = await oneLateOneNext(house)
  house.setNow(inDays(2))
  const driver = await colleague(house, 'sunQiang')
  const back = { unitCode: unit.code, condition: 'good', contamination: 'none' }
  expect(await perform(house, takeBack, driver, back)).toMatchObject({ ok: true })
  expect(await unitOf(house, next)).toBeUndefined()
  expect(await word(house)).toEqual(told('at_risk', next))
})

test('a breakdown endangers at once, and the unit that is mended saves again', async ({ house }) => {
  const product = await aProduct(house)
  const unit = await aUnit(house, product.id)
  const person = await aPerson(house)
  const next = await aReservation(house, { personId: person.id, productId: product.id, fromOn: addDays(TODAY, 7) })
  await promise(house, unit, next)
  const technician = await colleague(house, 'zhouJie')
  const broken = await perform(house, openRepair, technician, { code: unit.code, fault: '车架断裂' })
  if (!broken.ok) throw new Error(broken.refusal)
  expect(await unitOf(house, next)).toBeUndefined()
  expect(await word(house)).toEqual(told('at_risk', next))
  expect(await keepEveryStock(house)).toBe(0)
  expect(await perform(house, finishRepair, technician, broken.value)).toEqual(yes(null))
  expect(await keepEveryStock(house)).toBe(1)
  expect(await unitOf(house, next)).toBe(unit.id)
  expect(await word(house)).toEqual([...told('at_risk', next), ...told('saved', next)])
})

test('a breakdown that two can be served after is no risk: others move to make room', async ({ house }) => {
  const product = await aProduct(house)
  const [broken, one, other] = [
    await aUnit(house, product.id),
    await aUnit(house, product.id),
    await aUnit(house, product.id),
  ]
  const person = await aPerson(house)
  const reserve = async (unit: Made<typeof units>, from: number, months: number) => {
    const fromOn = addDays(TODAY, from)
    const made = await aReservation(house, { personId: person.id, productId: product.id, fromOn, months })
    await promise(house, unit, made)
    return made
  }
  // The long one fits only once the two short ones stand behind each other.
  const long = await reserve(broken, 1, 3)
  const [early, later] = [await reserve(one, 1, 1), await reserve(other, 50, 1)]
  await perform(house, openRepair, await colleague(house, 'zhouJie'), { code: broken.code, fault: '刹车失灵' })
  const served = [await unitOf(house, long), await unitOf(house, early), await unitOf(house, later)]
  expect(served[1]).toBe(served[2])
  expect(new Set(served)).toEqual(new Set([one.id, other.id]))
  expect(await word(house)).toEqual([])
})

/** One of one, lent until 5 January 2030 and asked for again on the 8th; two days to make it ready, closed on Sundays. */
test.each([
  ['handed over', true, [1, 0]],
  ['never collected', false, [1, 1]],
] as const)('LEIHS-overdue-blocks: %s, before the end and after it', async (_, isOut, free) => {
  const opening = { openWeekdays: [1, 2, 3, 4, 5, 6], closures: [] }
  const during = { from: dayOf('2030-01-01'), to: dayOf('2030-01-08') }
  const out = { why: 'rental', isPinned: true, isOut: true } as const
  const promised = {
    why: 'reservation',
    isPinned: false,
    isOut: false,
    during: { ...during, to: dayOf('2030-01-05') },
  } as const
  const line = {
    id: 'contract',
    unitId: 'A',
    holderId: 'somebody',
    isPriority: false,
    during,
    ...(isOut ? out : promised),
  }
  const freeOn = (today: Day) => {
    const asked = { from: dayOf('2030-01-08'), to: dayOf('2030-01-09') }
    return 1 - mostHeld(fleetOf(['A'], [line], { today, opening, turnaroundDays: 2 }), asked)
  }
  expect([freeOn(dayOf('2030-01-04')), freeOn(dayOf('2030-01-06'))]).toEqual(free)
})
