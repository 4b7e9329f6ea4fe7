import { type SQL, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { addDays, type Day } from '#app/time/day.ts'
import { refusedBy } from '#db/refused.server.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aProduct, aReservation, aUnit, colleague, TODAY } from '#test/support/makers.ts'
import { aFitting, aRunningRental, aTakeBack } from '#test/support/makers-of-rentals.ts'

/** What the database itself refuses, whoever writes to it: here its owner, by hand. */

const said = (house: TestHouse, statement: SQL) =>
  Promise.resolve(house.db.execute(statement)).then(
    () => 'written',
    error => refusedBy(error).constraint,
  )

type Given = { readonly id: string; readonly personId: string; readonly centreId: string; readonly districtId: string }

async function handOverOf(house: TestHouse, given: Given, unit: { readonly id: string }, on: Day = TODAY) {
  const { id: by } = await colleague(house, 'sunQiang')
  const { id, personId, centreId, districtId } = given
  return sql`insert into hand_overs
    (reservation_id, person_id, centre_id, district_id, unit_id, "on", checked, trained, signed_name, handed_over_by, at)
    values (${id}, ${personId}, ${centreId}, ${districtId}, ${unit.id}, ${on}, '[]', '[]', '王桂兰', ${by}, now())`
}

async function scene(house: TestHouse, fittingRequired = true) {
  const product = await aProduct(house, { category: { fittingRequired } })
  const unit = await aUnit(house, product.id)
  const person = await aPerson(house)
  const reservation = await aReservation(house, { personId: person.id, productId: product.id })
  return { product, unit, person, reservation }
}

test('without a fitting nothing that needs one is handed over', async ({ house }) => {
  const { product, unit, person, reservation } = await scene(house)
  const attempt = async (on?: Day) => said(house, await handOverOf(house, reservation, unit, on))
  expect(await attempt()).toBe('hand_over_needs_a_fitting')
  const ids = { personId: person.id, productId: product.id, categoryId: product.categoryId }
  await aFitting(house, { ...ids, outcome: 'not_suitable', at: new Date('2026-01-01T02:00:00Z') })
  expect(await attempt()).toBe('hand_over_needs_a_fitting')
  await aFitting(house, { ...ids, at: new Date('2026-02-01T02:00:00Z') })
  expect(await attempt(addDays(TODAY, -1))).toBe('hand_over_needs_a_fitting')
  expect(await attempt(addDays(TODAY, 184))).toBe('hand_over_needs_a_fitting')
  await aFitting(house, { ...ids, outcome: 'not_suitable', at: new Date('2026-02-02T02:00:00Z') })
  expect(await attempt()).toBe('hand_over_needs_a_fitting')
  await aFitting(house, { ...ids, at: new Date('2026-02-03T02:00:00Z') })
  expect(await attempt()).toBe('written')
})

test('a fitting of somebody else, or for another kind of device, does not count', async ({ house }) => {
  const { product, unit, person, reservation } = await scene(house)
  const attempt = async () => said(house, await handOverOf(house, reservation, unit))
  const neighbour = await aPerson(house)
  const other = await aProduct(house, { category: { fittingRequired: true } })
  await aFitting(house, { personId: neighbour.id, productId: product.id, categoryId: product.categoryId })
  await aFitting(house, { personId: person.id, productId: other.id, categoryId: other.categoryId })
  expect(await attempt()).toBe('hand_over_needs_a_fitting')
})

test("a manager's recorded waiver is the one exception, while it holds", async ({ house }) => {
  const { product, unit, person, reservation } = await scene(house)
  const { id: by } = await colleague(house, 'heJing')
  const { centreId, districtId } = reservation
  const waiver = (because: string) => sql`insert into fitting_waivers
    (person_id, centre_id, district_id, category_id, because, waived_by, waived_on, valid_until, at)
    values (${person.id}, ${centreId}, ${districtId}, ${product.categoryId}, ${because}, ${by}, ${TODAY}, ${addDays(TODAY, 7)}, now())`
  expect(await said(house, waiver(' 急 '))).toBe('waiver_has_a_reason')
  expect(await said(house, waiver('出院当天急用'))).toBe('written')
  const on = (day: Day) => handOverOf(house, reservation, unit, day)
  expect(await said(house, await on(addDays(TODAY, 7)))).toBe('hand_over_needs_a_fitting')
  expect(await said(house, await on(addDays(TODAY, 6)))).toBe('written')
})

test('what needs no fitting goes out without one', async ({ house }) => {
  const { unit, reservation } = await scene(house, false)
  expect(await said(house, await handOverOf(house, reservation, unit))).toBe('written')
})

test('a unit that is not released, or of another product, centre or person, is not handed over', async ({ house }) => {
  const { product, unit, reservation } = await scene(house, false)
  const attempt = async (given: Given, one: { readonly id: string }) => said(house, await handOverOf(house, given, one))
  const unreleased = await aUnit(house, product.id, { state: 'disinfected' })
  expect(await attempt(reservation, unreleased)).toBe('hand_over_needs_a_released_unit')
  const other = await aUnit(house, (await aProduct(house)).id)
  expect(await attempt(reservation, other)).toBe('hand_over_is_of_what_was_reserved')
  const neighbour = await aPerson(house)
  expect(await attempt({ ...reservation, personId: neighbour.id }, unit)).toBe('hand_over_is_of_what_was_reserved')
})

test('a unit whose last take-back has no passed and verified disinfection is not handed over again', async ({
  house,
}) => {
  const { unit, reservation, person, product } = await scene(house, false)
  const rental = await aRunningRental(house, reservation, unit)
  await aTakeBack(house, rental)
  const next = await aReservation(house, { personId: person.id, productId: product.id })
  expect(await said(house, sql`update units set state = 'ready', released_at = now() where id = ${unit.id}`)).toBe(
    'release_needs_a_disinfection',
  )
  // Even a release that slipped past: `out` keeps its stamp, and the gate looks at the disinfection itself.
  await house.db.execute(sql`update units set state = 'out', released_at = now() where id = ${unit.id}`)
  const attempt = async () => said(house, await handOverOf(house, next, unit))
  expect(await attempt()).toBe('hand_over_needs_a_released_unit')
  const { id: operator } = await colleague(house, 'zhouJie')
  const { id: verifier } = await colleague(house, 'wuLei')
  await house.db.execute(sql`insert into disinfections
    (unit_id, centre_id, district_id, take_back_id, agent, lot_no, strength, strength_unit, minutes, asked_strength, asked_minutes,
     parts_replaced, has_passed, operator_id, at)
    select unit_id, centre_id, district_id, id, 'chlorine', 'L1', 500, 'mg/L', 30, 500, 30, false, true, ${operator}, now() from take_backs`)
  expect(await attempt()).toBe('hand_over_needs_a_released_unit')
  await house.db.execute(sql`update disinfections set verifier_id = ${verifier}, verified_at = now()`)
  expect(await attempt()).toBe('written')
})

test('what was handed over and taken back stays written', async ({ house }) => {
  const { unit, reservation } = await scene(house, false)
  await aTakeBack(house, await aRunningRental(house, reservation, unit))
  expect(await said(house, sql`update hand_overs set signed_name = 'x'`)).toBe('hand_overs_is_append_only')
  expect(await said(house, sql`delete from take_backs`)).toBe('take_backs_is_append_only')
})
