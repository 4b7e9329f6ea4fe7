import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { post } from '#app/ledger/entries.server.ts'
import { depositPaid, rentCharged, rentPaid } from '#app/ledger/posting.ts'
import { no } from '#app/result.ts'
import { addDays } from '#app/time/day.ts'
import { allotments } from '#db/schema/allotment.ts'
import { reservations } from '#db/schema/booking.ts'
import { handOvers, jobs, takeBacks } from '#db/schema/delivery.ts'
import { movements, units } from '#db/schema/inventory.ts'
import { rentals } from '#db/schema/rental.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aProduct, aReservation, aUnit, colleague, TODAY, withAllSight } from '#test/support/makers.ts'
import { aFitting, anAgreement, anAllotment } from '#test/support/makers-of-rentals.ts'
import { handOver } from './hand-over.server.ts'
import { planJob } from './plan-job.server.ts'
import { takeBack } from './take-back.server.ts'

type Reservation = Awaited<ReturnType<typeof aReservation>>

async function paid(house: TestHouse, reservation: Reservation) {
  const { id: reservationId, personId, centreId, districtId, listRentFen, personFen, depositFen } = reservation
  const about = { reservationId, personId, centreId, districtId, on: TODAY, writtenBy: 'system' }
  await withAllSight(house, async db => {
    await post(db, { ...about, kind: 'rent_charged', entries: rentCharged({ listRentFen, personFen, shares: [] }) })
    await post(db, { ...about, kind: 'rent_paid', entries: rentPaid(personFen, 'cash') })
    await post(db, { ...about, kind: 'deposit_paid', entries: depositPaid(depositFen, 'cash') })
  })
}

/** A confirmed reservation with agreement, money and an allotted unit; what is said is left out. */
async function scene(house: TestHouse, without: { agreement?: true; payment?: true; fitting?: true } = {}) {
  const product = await aProduct(house, { category: { fittingRequired: true } })
  const unit = await aUnit(house, product.id)
  const person = await aPerson(house)
  const reservation = await aReservation(house, { personId: person.id, productId: product.id })
  await anAllotment(house, unit, reservation.id)
  if (!without.agreement) await anAgreement(house, reservation)
  if (!without.payment) await paid(house, reservation)
  const { categoryId } = product
  if (!without.fitting) await aFitting(house, { personId: person.id, productId: product.id, categoryId })
  return { product, unit, person, reservation, driver: await colleague(house, 'sunQiang') }
}

const CHECKED = ['is_complete', 'is_clean', 'works', 'is_set_to_the_person']
const TRAINED = ['shown_how_to_use', 'tried_it_themselves', 'cautions_explained', 'knows_whom_to_call']
const typed = (reservation: { reference: string }, unit: { code: string }, over = {}) => ({
  ...{ reference: reservation.reference, unitCode: unit.code, checked: CHECKED, trained: TRAINED },
  ...{ signedName: '王桂兰', signedAgreed: 'yes', signedDrawn: '' },
  ...over,
})
const listOf = (house: TestHouse, unitId: string) =>
  house.seeAll(db => db.select().from(allotments).where(eq(allotments.unitId, unitId)))

test('a hand-over begins the rental, and a take-back ends it and frees the rest of its days', async ({ house }) => {
  const { unit, reservation, driver } = await scene(house)
  expect(await perform(house, handOver, driver, typed(reservation, unit))).toMatchObject({ ok: true })
  const out = await house.seeAs(driver, async db => ({
    units: await db.select().from(units),
    rentals: await db.select().from(rentals),
    reservations: await db.select().from(reservations),
    jobs: await db.select().from(jobs),
  }))
  expect(out).toMatchObject({
    units: [{ state: 'out' }],
    rentals: [{ unitId: unit.id, state: 'running', startedOn: TODAY, dueOn: reservation.toOn }],
    reservations: [{ state: 'handed_over' }],
    jobs: [{ kind: 'deliver', on: TODAY, doneAt: house.now() }],
  })
  const [rental] = out.rentals
  const until = addDays(reservation.toOn, 2)
  expect(await listOf(house, unit.id)).toMatchObject([
    { why: 'rental', holderId: rental?.id, isPinned: true, during: { from: TODAY, to: until } },
  ])
  expect(await perform(house, handOver, driver, typed(reservation, unit))).toEqual(no('not_confirmed'))

  house.setNow(new Date('2026-03-10T02:00:00Z'))
  const back = { unitCode: unit.code, condition: 'worn', contamination: 'visible', missing: '脚踏一只', note: '' }
  expect(await perform(house, takeBack, driver, back)).toMatchObject({ ok: true })
  expect(await perform(house, takeBack, driver, back)).toEqual(no('unit_is_not_out'))
  const home = await house.seeAs(driver, async db => ({
    units: await db.select().from(units),
    rentals: await db.select().from(rentals),
    reservations: await db.select().from(reservations),
    takeBacks: await db.select().from(takeBacks),
    movements: await db.select({ to: movements.toState, why: movements.why }).from(movements),
  }))
  expect(home).toMatchObject({
    units: [{ state: 'quarantine', releasedAt: null }],
    rentals: [{ state: 'ended', endedOn: '2026-03-10' }],
    reservations: [{ state: 'closed' }],
    takeBacks: [{ condition: 'worn', contamination: 'visible', missing: '脚踏一只' }],
    movements: [
      { to: 'out', why: 'handed_over' },
      { to: 'quarantine', why: 'taken_back' },
    ],
  })
  expect(await listOf(house, unit.id)).toMatchObject([{ during: { from: TODAY, to: '2026-03-12' } }])
})

test('what is missing is named, and nothing is written', async ({ house }) => {
  const { product, unit, reservation, driver } = await scene(house)
  const other = await aUnit(house, (await aProduct(house)).id)
  const unreleased = await aUnit(house, product.id, { state: 'inspected' })
  const attempt = (over: object) => perform(house, handOver, driver, typed(reservation, unit, over))
  expect(await attempt({ unitCode: other.code })).toEqual(no('unit_is_another_product'))
  expect(await attempt({ unitCode: unreleased.code })).toEqual(no('unit_not_ready'))
  expect(await attempt({ unitCode: 'nothing' })).toEqual(no('no_such_unit'))
  expect(await attempt({ checked: CHECKED.slice(1) })).toEqual(no('points_missing'))
  expect(await attempt({ trained: 'works' })).toEqual(no('points_missing'))
  expect(await attempt({ signedAgreed: '' })).toMatchObject({ complaints: { signedAgreed: 'not_ticked' } })
  expect(await attempt({ reference: 'ZZZZZZZZ' })).toEqual(no('reservation_unknown'))
  const elsewhere = await colleague(house, 'tangYu')
  expect(await perform(house, handOver, elsewhere, typed(reservation, unit))).toEqual(no('reservation_unknown'))
  const technician = await colleague(house, 'zhouJie')
  expect(await perform(house, handOver, technician, typed(reservation, unit))).toEqual(no('not_allowed'))
  expect(await house.seeAll(db => db.$count(handOvers))).toBe(0)
})

test.for([
  [{ agreement: true, payment: true }, 'agreement_missing'],
  [{ payment: true }, 'payment_missing'],
  [{ fitting: true }, 'fitting_missing'],
] as const)('without %j the answer is %s', async ([without, refusal], { house }) => {
  const { unit, reservation, driver } = await scene(house, without)
  expect(await perform(house, handOver, driver, typed(reservation, unit))).toEqual(no(refusal))
})

test('the unit in hand is given, and who counted on it gets another', async ({ house }) => {
  const { product, unit, person, reservation, driver } = await scene(house)
  const inHand = await aUnit(house, product.id)
  const other = await aReservation(house, { personId: person.id, productId: product.id })
  await anAllotment(house, inHand, other.id)
  expect(await perform(house, handOver, driver, typed(reservation, inHand))).toMatchObject({ ok: true })
  expect(await listOf(house, unit.id)).toMatchObject([{ why: 'reservation', holderId: other.id }])
  expect(await listOf(house, inHand.id)).toMatchObject([{ why: 'rental' }])
})

test('a unit that is pinned to somebody else stays theirs', async ({ house }) => {
  const { product, unit, reservation, driver } = await scene(house)
  const repaired = await aUnit(house, product.id)
  await anAllotment(house, repaired, unit.id, { why: 'maintenance', isPinned: true })
  const refusal = no('unit_is_promised_to_another')
  expect(await perform(house, handOver, driver, typed(reservation, repaired))).toEqual(refusal)
  expect(await listOf(house, unit.id)).toMatchObject([{ holderId: reservation.id }])
})

test('a delivery is put on another day, and damage has to be described', async ({ house }) => {
  const { unit, reservation, driver } = await scene(house)
  const plan = (days: number) =>
    perform(house, planJob, driver, { reference: reservation.reference, on: addDays(TODAY, days) })
  expect(await plan(-1)).toEqual(no('job_day_is_past'))
  expect(await plan(40)).toEqual(no('job_is_after_the_rental'))
  expect(await plan(1)).toMatchObject({ ok: true })
  expect(await plan(2)).toMatchObject({ ok: true })
  const open = await house.seeAs(driver, db => db.select().from(jobs).orderBy(jobs.on))
  expect(open).toMatchObject([
    { on: '2026-03-03', droppedAt: house.now() },
    { on: '2026-03-04', droppedAt: null },
  ])
  await perform(house, handOver, driver, typed(reservation, unit))
  const back = { unitCode: unit.code, condition: 'damaged', contamination: 'none' }
  expect(await perform(house, takeBack, driver, back)).toEqual(no('damage_needs_a_note'))
  expect(await perform(house, takeBack, driver, { ...back, note: '左轮变形' })).toMatchObject({ ok: true })
})
