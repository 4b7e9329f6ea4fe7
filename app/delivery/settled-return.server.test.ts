import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { balancesOf, post } from '#app/ledger/entries.server.ts'
import { rentCharged, rentPaid } from '#app/ledger/posting.ts'
import { fen } from '#app/money/fen.ts'
import { type Conditions, USUAL_CONDITIONS } from '#app/pricing/rent.ts'
import { adjustmentsOf } from '#app/rental/adjustments/adjustments.server.ts'
import { chargeDamage } from '#app/rental/adjustments/charge-damage.server.ts'
import { returnDeposit } from '#app/rental/return-deposit.server.ts'
import { no, yes } from '#app/result.ts'
import { dayOf } from '#app/time/day.ts'
import { rentals } from '#db/schema/rental.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aPrice, aProduct, aReservation, aUnit, colleague, TODAY, withAllSight } from '#test/support/makers.ts'
import { anAgreement, aRunningRental } from '#test/support/makers-of-rentals.ts'
import { takeBack } from './take-back.server.ts'

/** A month of March for 300 yuan, paid, with somebody who has the device at home since the 2nd. */
async function scene(house: TestHouse, over: Partial<Conditions>) {
  const [person, product] = [await aPerson(house), await aProduct(house)]
  await aPrice(house, product.id, { conditions: { ...USUAL_CONDITIONS, ...over }, replacementFen: fen(200_000) })
  const unit = await aUnit(house, product.id, { boughtOn: TODAY })
  const reservation = await aReservation(house, {
    ...{ personId: person.id, productId: product.id, state: 'confirmed', listRentFen: fen(30_000) },
  })
  await anAgreement(house, reservation)
  const rental = await aRunningRental(house, reservation, unit)
  const { id: reservationId, personId, centreId, districtId } = reservation
  const about = { reservationId, personId, centreId, districtId, on: TODAY, writtenBy: 'system' }
  const charge = { listRentFen: fen(30_000), personFen: fen(30_000), shares: [] }
  await withAllSight(house, async db => {
    await post(db, { ...about, kind: 'rent_charged', entries: rentCharged(charge) })
    await post(db, { ...about, kind: 'rent_paid', entries: rentPaid(fen(30_000), 'cash') })
  })
  return {
    reservation,
    rental,
    unit,
    driver: await colleague(house, 'sunQiang'),
    desk: await colleague(house, 'liuFang'),
  }
}

// 31 days: 2 March to 2 April. What is kept of the rent is rounded up, what lateness costs is rounded down.
test.for([
  ['early, and the price gives back by the day', { earlyReturn: 'by_day' }, '2026-03-12', 'early_return', -20_322],
  ['early, and the price gives nothing back', { earlyReturn: 'no_refund' }, '2026-03-12', null, 0],
  ['on its last day', { earlyReturn: 'by_day' }, '2026-04-02', null, 0],
  ['three days late, at the rent of the term by its days', {}, '2026-04-05', 'late', 2_903],
  ['three days late, where lateness is free', { late: 'free' }, '2026-04-05', null, 0],
] as const)('a device comes back %s', async ([, conditions, day, kind, amount], { house }) => {
  const { reservation, unit, driver } = await scene(house, conditions)
  house.setNow(new Date(`${day}T02:00:00Z`))
  const back = { unitCode: unit.code, condition: 'good', contamination: 'none', missing: '', note: '' }
  expect(await perform(house, takeBack, driver, back)).toMatchObject({ ok: true })
  const stands = await house.seeAll(async db => ({
    owed: (await balancesOf(db, reservation.id)).resident_receivable,
    rows: (await adjustmentsOf(db, reservation.id)).map(row => [row.kind, row.listFen, row.personFen]),
  }))
  expect(stands).toEqual({ owed: amount, rows: kind === null ? [] : [[kind, amount, amount]] })
})

const good = { condition: 'good', contamination: 'none', missing: '', note: '' }
const adjusted = (house: TestHouse, id: string) =>
  house.seeAll(async db => (await adjustmentsOf(db, id)).map(({ kind, listFen }) => [kind, listFen]))

test.for([
  ['no_refund', []],
  ['by_day', [['early_return', -17_419]]],
] as const)('later than announced is not late while the days are paid (%s)', async ([earlyReturn, rows], { house }) => {
  const { reservation, rental, unit, driver } = await scene(house, { earlyReturn })
  const dueOn = dayOf('2026-03-12')
  await withAllSight(house, db => db.update(rentals).set({ dueOn }).where(eq(rentals.id, rental.id)))
  house.setNow(new Date('2026-03-15T02:00:00Z'))
  expect(await perform(house, takeBack, driver, { ...good, unitCode: unit.code })).toMatchObject({ ok: true })
  expect(await adjusted(house, reservation.id)).toEqual(rows)
})

test('what is exchanged gives no rent back: the other device goes on from it', async ({ house }) => {
  const { reservation, unit, driver } = await scene(house, { earlyReturn: 'by_day' })
  const { id: replacesId, personId, productId, toOn } = reservation
  const free = { listRentFen: fen(0), personFen: fen(0) }
  const days = { fromOn: dayOf('2026-03-12'), toOn }
  const next = await aReservation(house, { personId, productId, state: 'confirmed', replacesId, ...days, ...free })
  await anAgreement(house, next)
  await aRunningRental(house, next, await aUnit(house, productId))
  house.setNow(new Date('2026-03-12T02:00:00Z'))
  expect(await perform(house, takeBack, driver, { ...good, unitCode: unit.code })).toMatchObject({ ok: true })
  expect(await adjusted(house, reservation.id)).toEqual([])
})

test('damage is charged once, by the schedule or less for a reason, and comes out of the deposit', async ({
  house,
}) => {
  const { reservation, unit, driver, desk } = await scene(house, {})
  const { id: reservationId, personId, centreId, districtId, reference } = reservation
  const charge = (over: object) => perform(house, chargeDamage, desk, { reference, damage: 'damaged', ...over })
  expect(await charge({})).toEqual(no('device_is_not_back'))
  const back = { unitCode: unit.code, condition: 'damaged', contamination: 'none', missing: '', note: '左轮变形' }
  house.setNow(new Date('2026-04-02T02:00:00Z'))
  expect(await perform(house, takeBack, driver, back)).toMatchObject({ ok: true })
  // 2,000 yuan, a month old: 98.5 % of it, and 30 % of that.
  expect(await charge({ amount: '600' })).toEqual(no('more_than_reckoned'))
  expect(await charge({ amount: '500' })).toEqual(no('lowering_needs_a_reason'))
  expect(await charge({ amount: '500', note: '使用人自己修了一部分' })).toEqual(yes(null))
  expect(await charge({})).toEqual(no('damage_is_charged'))
  const about = { reservationId, personId, centreId, districtId, on: TODAY, writtenBy: 'system' }
  await withAllSight(house, db =>
    post(db, {
      ...{ ...about, kind: 'deposit_paid' },
      entries: [
        { account: 'cash', amountFen: fen(80_000) },
        { account: 'deposits_held', amountFen: fen(-80_000) },
      ],
    }),
  )
  expect(await perform(house, returnDeposit, desk, { reference, method: 'cash' })).toMatchObject({ ok: true })
  expect(await house.seeAll(db => balancesOf(db, reservationId))).toMatchObject({
    ...{ resident_receivable: 0, deposits_held: 0, damage_income: -50_000, cash: 80_000 },
  })
})
