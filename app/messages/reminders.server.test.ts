import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { addDays, type Day, startOf } from '#app/time/day.ts'
import { jobs } from '#db/schema/delivery.ts'
import { rentals } from '#db/schema/rental.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aProduct, aReservation, aUnit, TODAY, withAllSight } from '#test/support/makers.ts'
import { allSent } from '#test/support/makers-of-messages.ts'
import { aRunningRental } from '#test/support/makers-of-rentals.ts'
import { leaveReminders } from './leave-reminders.server.ts'

const HOUR = 3_600_000
const at = (day: Day, hour = 10) => new Date(startOf(day).getTime() + hour * HOUR)

async function someRental(house: TestHouse) {
  const product = await aProduct(house)
  const person = await aPerson(house)
  const fromOn = addDays(TODAY, -30)
  const reservation = await aReservation(house, { personId: person.id, productId: product.id, fromOn })
  const rental = await aRunningRental(house, reservation, await aUnit(house, product.id))
  return { person, reservation, rental }
}

/** What is said on each day, from so many days before something until so many after. */
async function said(house: TestHouse, from: Day, days: number) {
  const told: string[] = []
  for (let i = 0; i < days; i++) {
    house.setNow(at(addDays(from, i)))
    await leaveReminders(house)
    expect(await leaveReminders(house)).toBe(0)
    for (const { kind } of await allSent(house)) told.push(`${addDays(from, i)} ${kind}`)
  }
  return told
}

test('who rents is told a week and a day before it is due, and then each week until it is back', async ({ house }) => {
  const { rental } = await someRental(house)
  const due = rental.dueOn
  expect(await said(house, addDays(due, -9), 20)).toEqual([
    `${addDays(due, -7)} due_soon`,
    `${addDays(due, -1)} due_tomorrow`,
    `${addDays(due, 1)} overdue`,
    `${addDays(due, 8)} overdue`,
  ])
})

test('a worker that stood still makes up for it, once', async ({ house }) => {
  const { rental } = await someRental(house)
  const due = rental.dueOn
  expect(await said(house, addDays(due, -3), 1)).toEqual([`${addDays(due, -3)} due_soon`])
  expect(await said(house, addDays(due, 5), 4)).toEqual([`${addDays(due, 5)} overdue`, `${addDays(due, 8)} overdue`])
})

test('who goes on for longer is told again of the new day', async ({ house }) => {
  const { rental } = await someRental(house)
  const due = rental.dueOn
  expect(await said(house, addDays(due, -7), 1)).toHaveLength(1)
  const later = addDays(due, 30)
  await withAllSight(house, db => db.update(rentals).set({ dueOn: later }).where(eq(rentals.id, rental.id)))
  expect(await said(house, addDays(due, -6), 32)).toEqual([`${addDays(later, -7)} due_soon`])
})

test('who brought it back is told nothing more', async ({ house }) => {
  const { rental } = await someRental(house)
  const due = rental.dueOn
  await withAllSight(house, db =>
    db
      .update(rentals)
      .set({ state: 'ended', endedOn: addDays(due, -2) })
      .where(eq(rentals.id, rental.id)),
  )
  expect(await said(house, addDays(due, -2), 15)).toEqual([])
})

test.for([
  ['deliver', 'coming_tomorrow'],
  ['collect_at_centre', 'collect_tomorrow'],
  ['fetch_back', 'coming_tomorrow'],
] as const)('the day before %s the person is told: %s', async ([kind, reminder], { house }) => {
  const { reservation, rental } = await someRental(house)
  const { personId, centreId, districtId } = reservation
  const on = addDays(rental.dueOn, -20)
  const row = { kind, reservationId: reservation.id, personId, centreId, districtId, on }
  await withAllSight(house, db => db.insert(jobs).values([row, { ...row, on: addDays(on, 40), droppedAt: at(on) }]))
  expect(await said(house, addDays(on, -3), 5)).toEqual([`${addDays(on, -1)} ${reminder}`])
})

test('whose device is fetched on the last day is not asked to bring it', async ({ house }) => {
  const { reservation, rental } = await someRental(house)
  const { personId, centreId, districtId } = reservation
  const on = rental.dueOn
  const row = { kind: 'fetch_back' as const, reservationId: reservation.id, personId, centreId, districtId, on }
  await withAllSight(house, db => db.insert(jobs).values(row))
  expect(await said(house, addDays(on, -8), 9)).toEqual([`${addDays(on, -1)} coming_tomorrow`])
})

test('nobody is told at night of a tomorrow that would be today, nor on the day itself', async ({ house }) => {
  const { reservation, rental } = await someRental(house)
  const { personId, centreId, districtId } = reservation
  const on = addDays(rental.dueOn, -20)
  const row = { kind: 'deliver' as const, reservationId: reservation.id, personId, centreId, districtId, on }
  await withAllSight(house, db => db.insert(jobs).values(row))
  for (const hour of [0, 7, 21, 23]) {
    house.setNow(at(addDays(on, -1), hour))
    expect(await leaveReminders(house), `at ${hour}`).toBe(0)
  }
  house.setNow(at(addDays(on, -1), 20))
  expect(await leaveReminders(house)).toBe(1)
  expect(await allSent(house, { sms: async () => 'no_answer' })).toEqual([])
  house.setNow(at(on, 8))
  expect(await allSent(house)).toEqual([])
})
