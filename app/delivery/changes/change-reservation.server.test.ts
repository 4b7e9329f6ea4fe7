import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { sharesOf } from '#app/booking/reservations.server.ts'
import { fen } from '#app/money/fen.ts'
import { no } from '#app/result.ts'
import { addDays, dayOf } from '#app/time/day.ts'
import { outboxEvents } from '#db/schema/acts.ts'
import { reservations } from '#db/schema/booking.ts'
import { jobs } from '#db/schema/delivery.ts'
import { prices } from '#db/schema/pricing.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPrice, aUnit, colleague, TODAY, withAllSight } from '#test/support/makers.ts'
import { aShelf, countsAs, heldFor, promised } from '#test/support/makers-of-changes.ts'
import { exampleProgrammes } from '#test/support/makers-of-programmes.ts'
import { anAgreement } from '#test/support/makers-of-rentals.ts'
import { addJob } from '../jobs.server.ts'
import { changeReservation } from './change-reservation.server.ts'

const LATER = dayOf('2026-03-09')
const kept = (house: TestHouse, id: string) =>
  house.seeAll(async db => (await db.select().from(reservations).where(eq(reservations.id, id)))[0])
const openJobs = (house: TestHouse) =>
  house.seeAll(async db => (await db.select().from(jobs)).filter(({ droppedAt, doneAt }) => !droppedAt && !doneAt))

test('a later first day: the only unit is promised for the new days, and what was planned moves along', async ({
  house,
}) => {
  const { unit } = await aShelf(house)
  const { reservation, resident } = await promised(house, unit)
  const { id, reference, personId, centreId, districtId } = reservation
  await withAllSight(house, db =>
    addJob(db, { reservationId: id, personId, centreId, districtId }, 'deliver', TODAY, house.now()),
  )
  const changed = await perform(house, changeReservation, resident, { reference, from: LATER })
  expect(changed).toEqual({ ok: true, value: { reference } })
  expect(await kept(house, id)).toMatchObject({ fromOn: LATER, toOn: '2026-04-09', months: 1, state: 'confirmed' })
  expect(await heldFor(house, id)).toMatchObject([
    { unitId: unit.id, isPinned: false, during: { from: LATER, to: '2026-04-11' } },
  ])
  expect(await openJobs(house)).toMatchObject([{ kind: 'deliver', on: LATER }])
  const events = await house.seeAll(db => db.select().from(outboxEvents))
  expect(events.map(({ kind }) => kind)).toEqual(['reservation_changed'])
  expect(JSON.stringify(events)).not.toContain(reservation.phone)
})

test('collected instead of delivered, also when the agreement is signed; the days and the price stay', async ({
  house,
}) => {
  const { unit } = await aShelf(house)
  const { reservation, resident } = await promised(house, unit)
  await anAgreement(house, reservation)
  const { reference, id } = reservation
  const before = await heldFor(house, id)
  expect((await perform(house, changeReservation, resident, { reference, way: 'collect' })).ok).toBe(true)
  expect(await kept(house, id)).toMatchObject({ way: 'collect', address: '', fromOn: TODAY, personFen: 20_000 })
  expect(await heldFor(house, id)).toEqual(before)
  const wish = { reference, from: LATER, way: 'collect' }
  expect(await perform(house, changeReservation, resident, wish)).toEqual(no('signed_stays_as_signed'))
})

test('another amount is written only after it was shown, with its own shares', async ({ house }) => {
  await exampleProgrammes(house)
  const { unit } = await aShelf(house)
  const { reservation, resident, person } = await promised(house, unit)
  await countsAs(house, person.id, 'local_elderly')
  const wish = { reference: reservation.reference, months: '2' }
  const refused = no('price_has_changed')
  expect(await perform(house, changeReservation, resident, wish)).toEqual(refused)
  expect(await perform(house, changeReservation, resident, { ...wish, shownDueFen: '120000' })).toEqual(refused)
  expect(await kept(house, reservation.id)).toMatchObject({ months: 1, personFen: 20_000 })
  expect((await perform(house, changeReservation, resident, { ...wish, shownDueFen: '116000' })).ok).toBe(true)
  expect(await kept(house, reservation.id)).toMatchObject({
    ...{ months: 2, userClass: 'local_elderly', listRentFen: 40_000, personFen: 16_000, depositFen: 100_000 },
  })
  const shares = await house.seeAll(db => sharesOf(db, reservation.id))
  expect(shares.map(({ payer, amountFen }) => [payer, amountFen])).toEqual([['centre', 24_000]])
})

test('before it is confirmed the class that was said counts on', async ({ house }) => {
  await exampleProgrammes(house)
  const { unit } = await aShelf(house)
  const said = { state: 'requested', userClass: 'local_elderly' } as const
  const { reservation, resident } = await promised(house, unit, said)
  const wish = { reference: reservation.reference, from: LATER, shownDueFen: '108000' }
  expect((await perform(house, changeReservation, resident, wish)).ok).toBe(true)
  expect(await kept(house, reservation.id)).toMatchObject({ ...said, personFen: 8_000 })
})

test('refused because others have the days: the former ones stay promised', async ({ house }) => {
  const { unit } = await aShelf(house)
  const { reservation, resident } = await promised(house, unit)
  await promised(house, unit, { fromOn: dayOf('2026-04-06') })
  const before = await heldFor(house, reservation.id)
  const wish = { reference: reservation.reference, from: LATER }
  expect(await perform(house, changeReservation, resident, wish)).toEqual(no('none_free'))
  expect(await heldFor(house, reservation.id)).toEqual(before)
  expect(await kept(house, reservation.id)).toMatchObject({ fromOn: TODAY })
})

test('another’s movable promise moves to another unit where that makes room', async ({ house }) => {
  const { product, unit: first } = await aShelf(house)
  const second = await aUnit(house, product.id)
  const mine = await promised(house, first)
  // The second unit is pinned ahead; the first is somebody's for later, who has to move there.
  await promised(house, second, { fromOn: dayOf('2026-03-05') }, true)
  const next = await promised(house, first, { fromOn: dayOf('2026-04-13') })
  const wish = { reference: mine.reservation.reference, from: dayOf('2026-03-14') }
  expect((await perform(house, changeReservation, mine.resident, wish)).ok).toBe(true)
  const [own, others] = [await heldFor(house, mine.reservation.id), await heldFor(house, next.reservation.id)]
  expect([own[0]?.unitId, others[0]?.unitId]).toEqual([first.id, second.id])
})

test('what cannot be changed is named, and nothing is written', async ({ house }) => {
  const { unit } = await aShelf(house)
  const { reservation, resident } = await promised(house, unit)
  const { reference } = reservation
  const attempt = (over: object, actor = resident) => perform(house, changeReservation, actor, { reference, ...over })
  expect(await attempt({ from: '2026-02-30' })).toMatchObject({ complaints: { from: 'not_a_day' } })
  expect(await attempt({ way: 'deliver', address: ' ' })).toMatchObject({ complaints: { address: 'required' } })
  expect(await attempt({ phone: '110' })).toMatchObject({ complaints: { phone: 'not_a_phone' } })
  expect(await attempt({})).toEqual(no('nothing_changes'))
  expect(await attempt({ from: addDays(TODAY, -1) })).toEqual(no('day_is_past'))
  expect(await attempt({ from: dayOf('2026-03-08') })).toEqual(no('centre_is_closed'))
  expect(await attempt({ from: addDays(TODAY, 181) })).toEqual(no('too_far_ahead'))
  expect(await attempt({ months: '0' })).toEqual(no('months_not_offered'))
  expect(await attempt({ months: '120' })).toEqual(no('months_not_offered'))
  expect(await attempt({ reference: 'ZZZZZZZZ' })).toEqual(no('reservation_unknown'))
  expect(await attempt({ from: LATER }, await colleague(house, 'tangYu'))).toEqual(no('reservation_unknown'))
  expect(await attempt({ from: LATER }, await colleague(house, 'zhouJie'))).toEqual(no('not_allowed'))
  const { resident: neighbour } = await promised(house, unit, { fromOn: dayOf('2026-06-01') })
  expect(await attempt({ from: LATER }, neighbour)).toEqual(no('reservation_unknown'))
  await withAllSight(house, db =>
    db.update(reservations).set({ state: 'handed_over' }).where(eq(reservations.id, reservation.id)),
  )
  expect(await attempt({ from: LATER })).toEqual(no('change_comes_too_late'))
  expect(await kept(house, reservation.id)).toMatchObject({ fromOn: TODAY, months: 1 })
})

test('the desk changes it too, and the day of the new price counts', async ({ house }) => {
  const { product, unit } = await aShelf(house)
  await withAllSight(house, db => db.update(prices).set({ untilOn: LATER }).where(eq(prices.productId, product.id)))
  await aPrice(house, product.id, { firstOn: LATER, rentFenPerMonth: fen(30_000) })
  const { reservation } = await promised(house, unit)
  const clerk = await colleague(house, 'liuFang')
  const wish = { reference: reservation.reference, from: LATER, shownDueFen: '130000' }
  expect((await perform(house, changeReservation, clerk, wish)).ok).toBe(true)
  expect(await kept(house, reservation.id)).toMatchObject({ personFen: 30_000, listRentFen: 30_000 })
})
