import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { allotmentOf } from '#app/allotment/allotments.server.ts'
import { setAsidesOf } from '#app/allotment/set-asides.server.ts'
import { no, yes } from '#app/result.ts'
import { addDays, type Day } from '#app/time/day.ts'
import { outboxEvents } from '#db/schema/acts.ts'
import type { units } from '#db/schema/inventory.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aProduct, aReservation, aUnit, colleague, type Made, TODAY } from '#test/support/makers.ts'
import { anAllotment, aRunningRental } from '#test/support/makers-of-rentals.ts'
import { endSetAside } from './end-set-aside.server.ts'
import { previewSetAside } from './set-aside-previews.server.ts'
import { setUnitAside } from './set-unit-aside.server.ts'

const inDays = (days: number): Day => addDays(TODAY, days)
const moment = { now: NOW, today: TODAY }

/** So many units, each promised to somebody from the day named on, for a month. */
async function shelf(house: TestHouse, ...starts: readonly (number | null)[]) {
  const product = await aProduct(house)
  const person = await aPerson(house)
  const made = []
  for (const start of starts) {
    const unit = await aUnit(house, product.id)
    if (start === null) {
      made.push({ unit, reservation: null })
      continue
    }
    const over = { personId: person.id, productId: product.id, fromOn: inDays(start) }
    const reservation = await aReservation(house, over)
    await anAllotment(house, unit, reservation.id, { during: { from: over.fromOn, to: addDays(reservation.toOn, 2) } })
    made.push({ unit, reservation })
  }
  const technician = await colleague(house, 'zhouJie')
  const aside = (unit: Made<typeof units>, from: number, to: number, why = 'maintenance') => ({
    ...{ code: unit.code, from: inDays(from), to: inDays(to), why },
  })
  const set = (input: object) => perform(house, setUnitAside, technician, input)
  const look = (unit: Made<typeof units>, from: number, to: number) =>
    house.seeAs(technician, db => previewSetAside(db, unit, { from: inDays(from), to: inDays(to) }, moment))
  return { made, technician, aside, set, look }
}
const unitOf = (house: TestHouse, id: string | undefined) =>
  house.seeAll(async db => (await allotmentOf(db, id ?? ''))?.unitId)
const events = async (house: TestHouse) =>
  (await house.seeAll(db => db.select().from(outboxEvents))).map(({ kind, subjectId }) => [kind, subjectId])

test('who counted on a unit gets another one, and nobody is told', async ({ house }) => {
  const { made, aside, set, look } = await shelf(house, 10, null)
  const [promised, spare] = made
  if (!promised || !spare) throw new Error('two were made')
  expect(await look(promised.unit, 5, 20)).toEqual(yes({ from: inDays(5), to: inDays(20), moved: 1, endangered: [] }))
  expect(await set(aside(promised.unit, 5, 20, 'showroom'))).toEqual(yes({ endangered: 0 }))
  expect(await unitOf(house, promised.reservation?.id)).toBe(spare.unit.id)
  expect(await events(house)).toEqual([])
  const standing = await house.seeAll(db => setAsidesOf(db, promised.unit.id, TODAY))
  expect(standing).toMatchObject([{ why: 'showroom', during: { from: inDays(5), to: inDays(20) } }])
})

test('a recall of several units endangers those who cannot be served by what is left, and says so before and after', async ({
  house,
}) => {
  const { made, aside, set, look, technician } = await shelf(house, 10, 12, null)
  const [one, two, spare] = made
  if (!one || !two || !spare) throw new Error('three were made')
  expect(await set(aside(one.unit, 0, 60, 'recall'))).toEqual(yes({ endangered: 0 }))
  const told = { from: TODAY, to: inDays(60), moved: 0, endangered: [two.reservation?.reference] }
  expect(await look(two.unit, 0, 60)).toEqual(yes(told))
  expect(await set(aside(two.unit, 0, 60, 'recall'))).toEqual(yes({ endangered: 1 }))
  expect(await unitOf(house, one.reservation?.id)).toBe(spare.unit.id)
  expect(await unitOf(house, two.reservation?.id)).toBeUndefined()
  expect(await events(house)).toEqual([['reservation_at_risk', two.reservation?.id]])
  const [standing] = await house.seeAll(db => setAsidesOf(db, one.unit.id, TODAY))
  const ended = await perform(house, endSetAside, technician, { code: one.unit.code, id: standing?.id })
  expect(ended).toEqual(yes({ moved: 0, lost: 0, restored: 1 }))
  expect(await unitOf(house, two.reservation?.id)).toBe(one.unit.id)
})

test('what has passed of it stays on the list, and what is left is given back', async ({ house }) => {
  const { made, aside, set, technician } = await shelf(house, null)
  const unit = made[0]?.unit
  if (!unit) throw new Error('one was made')
  await set({ ...aside(unit, 0, 30), note: '换轮胎' })
  house.setNow(new Date(NOW.getTime() + 3 * 86_400_000))
  const [standing] = await house.seeAll(db => setAsidesOf(db, unit.id, inDays(3)))
  expect(standing?.note).toBe('换轮胎')
  const end = { code: unit.code, id: standing?.id }
  expect(await perform(house, endSetAside, technician, end)).toMatchObject({ ok: true })
  expect(await house.seeAll(db => setAsidesOf(db, unit.id, inDays(3)))).toEqual([])
  expect(await house.seeAll(db => setAsidesOf(db, unit.id, inDays(2)))).toHaveLength(1)
  expect(await perform(house, endSetAside, technician, end)).toEqual(no('no_such_set_aside'))
})

test('what cannot be set aside is refused by name, and nothing is written', async ({ house }) => {
  const { made, aside, set, look } = await shelf(house, null)
  const unit = made[0]?.unit
  if (!unit) throw new Error('one was made')
  const person = await aPerson(house)
  await aRunningRental(house, await aReservation(house, { personId: person.id, productId: unit.productId }), unit)
  expect(await set(aside(unit, 5, 9))).toEqual(no('unit_is_with_somebody_then'))
  expect(await look(unit, 5, 9)).toEqual(no('unit_is_with_somebody_then'))
  expect(await set(aside(unit, -1, 9))).toEqual(no('set_aside_begins_in_the_past'))
  expect(await set(aside(unit, 60, 60))).toEqual(no('set_aside_ends_before_it_begins'))
  expect(await set(aside(unit, 60, 460))).toEqual(no('set_aside_is_too_long'))
  expect(await set({ ...aside(unit, 60, 70), why: 'because' })).toMatchObject({ complaints: { why: 'not_offered' } })
  expect(await set({ ...aside(unit, 60, 70), to: '2026-02-30' })).toMatchObject({ complaints: { to: 'not_a_day' } })
  expect(await house.seeAll(db => setAsidesOf(db, unit.id, TODAY))).toEqual([])
  const elsewhere = await colleague(house, 'tangYu')
  expect(await perform(house, setUnitAside, elsewhere, aside(unit, 60, 70))).toEqual(no('unit_of_another_centre'))
})
