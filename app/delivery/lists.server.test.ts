import { expect } from 'vitest'
import { addDays, type Day } from '#app/time/day.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aProduct, aReservation, aUnit, colleague, TODAY } from '#test/support/makers.ts'
import { aFitting, anAgreement, anAllotment, aRunningRental } from '#test/support/makers-of-rentals.ts'
import { aPlan, aRecall, makeOverdue } from '#test/support/makers-of-upkeep.ts'
import { fittingsWaitedFor } from './fittings-waited-for.server.ts'
import { stopsOn } from './stops.server.ts'
import { unitsToGive } from './units-to-give.server.ts'

async function scene(house: TestHouse) {
  const product = await aProduct(house, { category: { fittingRequired: true } })
  const person = await aPerson(house)
  const driver = await colleague(house, 'sunQiang')
  return {
    product,
    person,
    driver,
    ids: { personId: person.id, productId: product.id },
    centreId: driver.centreId ?? '',
  }
}

test('the round of a day: what is signed for and due, what was left over, what comes back; nobody else’s', async ({
  house,
}) => {
  const { product, driver, ids, centreId } = await scene(house)
  const at = async (over: object) => aReservation(house, { ...ids, ...over })
  await at({ note: '没有签协议' })
  await at({ state: 'requested' })
  const late = await at({ fromOn: addDays(TODAY, -1) })
  const today = await at({ note: '五楼,没有电梯' })
  const tomorrow = await at({ fromOn: addDays(TODAY, 1), way: 'collect' })
  for (const one of [late, today, tomorrow]) await anAgreement(house, one)
  const unit = await aUnit(house, product.id)
  await anAllotment(house, unit, today.id)
  await aFitting(house, {
    ...ids,
    categoryId: product.categoryId,
    fittedOn: addDays(TODAY, -60),
    at: new Date('2026-01-01T00:00:00Z'),
  })
  const back = await at({ fromOn: addDays(TODAY, -28), toOn: TODAY })
  const out = await aUnit(house, product.id)
  await aRunningRental(house, back, out)

  const on = (day: Day) => house.seeAs(driver, db => stopsOn(db, { centreId, day, today: TODAY }))
  expect(await on(TODAY)).toMatchObject([
    { kind: 'deliver', reference: late.reference, plannedOn: '2026-03-01', unitCode: null },
    { kind: 'deliver', reference: today.reference, unitCode: unit.code, note: '五楼,没有电梯', name: '王桂兰' },
    { kind: 'fetch_back', reference: back.reference, unitCode: out.code },
  ])
  expect(await on(addDays(TODAY, 1))).toMatchObject([{ kind: 'collect_at_centre', reference: tomorrow.reference }])
  const elsewhere = await colleague(house, 'tangYu')
  expect(await house.seeAs(elsewhere, db => stopsOn(db, { centreId, day: TODAY, today: TODAY }))).toEqual([])
})

test('who waits for a fitting, the longest first, until it holds on their first day', async ({ house }) => {
  const { product, driver, ids, centreId } = await scene(house)
  const free = await aProduct(house)
  await aReservation(house, { ...ids, productId: free.id })
  const newer = await aReservation(house, { ...ids, requestedAt: new Date('2026-03-01T02:00:00Z') })
  const older = await aReservation(house, { ...ids, state: 'requested', requestedAt: new Date('2026-02-01T02:00:00Z') })
  const far = await aReservation(house, {
    ...ids,
    fromOn: addDays(TODAY, 200),
    requestedAt: new Date('2026-03-02T01:00:00Z'),
  })
  await aReservation(house, { ...ids, state: 'cancelled' })
  const waiting = () => house.seeAs(driver, db => fittingsWaitedFor(db, centreId, TODAY))
  const references = async () => (await waiting()).map(({ reference }) => reference)
  expect(await references()).toEqual([older.reference, newer.reference, far.reference])
  await aFitting(house, { ...ids, categoryId: product.categoryId })
  expect(await references()).toEqual([far.reference])
})

test('the unit that has stood longest is proposed; what is pinned or not ready is not', async ({ house }) => {
  const { product, driver, ids, centreId } = await scene(house)
  const reservation = await aReservation(house, ids)
  const promised = await aUnit(house, product.id, { releasedAt: new Date('2026-02-20T02:00:00Z') })
  await anAllotment(house, promised, reservation.id)
  const oldest = await aUnit(house, product.id, { releasedAt: new Date('2026-01-10T02:00:00Z') })
  await aUnit(house, product.id, { state: 'quarantine' })
  const shown = await aUnit(house, product.id)
  await anAllotment(house, shown, shown.id, { why: 'showroom', isPinned: true })
  const wanted = { centreId, productId: product.id, reservationId: reservation.id, today: TODAY }
  expect(await house.seeAs(driver, db => unitsToGive(db, wanted))).toMatchObject([
    { code: oldest.code, isPromised: false, releasedOn: '2026-01-10' },
    { code: promised.code, isPromised: true },
  ])
})

test('what the gates of the hand-over would refuse is not proposed: a label, upkeep, a recall', async ({ house }) => {
  const { product, driver, ids, centreId } = await scene(house)
  const reservation = await aReservation(house, ids)
  const wanted = { centreId, productId: product.id, reservationId: reservation.id, today: TODAY }
  const proposed = async () => (await house.seeAs(driver, db => unitsToGive(db, wanted))).map(({ code }) => code)
  await aUnit(house, product.id, { releasedUntil: addDays(TODAY, -1) })
  const lastDay = await aUnit(house, product.id, { releasedUntil: TODAY })
  const recalled = await aUnit(house, product.id)
  const overdue = await aUnit(house, product.id)
  expect((await proposed()).toSorted()).toEqual([lastDay.code, recalled.code, overdue.code].toSorted())
  await aRecall(house, await colleague(house, 'heJing'), product.code, { serials: recalled.serialNo })
  await aPlan(house, product.id)
  expect((await proposed()).toSorted()).toEqual([lastDay.code, overdue.code].toSorted())
  await makeOverdue(house, overdue.id)
  expect(await proposed()).toEqual([lastDay.code])
})
