import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { balancesOf } from '#app/ledger/entries.server.ts'
import { fen } from '#app/money/fen.ts'
import type { UserClass } from '#app/people/user-class.ts'
import { extensionsOf } from '#app/rental/changes/extensions.server.ts'
import { reservationFile } from '#app/rental/reservation-files.server.ts'
import { takePayment } from '#app/rental/take-payment.server.ts'
import { subsidizedRentals, subsidyBy } from '#app/reporting/subsidies.server.ts'
import { totalOf } from '#app/reporting/subsidy.ts'
import { no } from '#app/result.ts'
import { dayOf } from '#app/time/day.ts'
import { refusedBy } from '#db/refused.server.ts'
import { jobs } from '#db/schema/delivery.ts'
import { prices } from '#db/schema/pricing.ts'
import { extensions, rentals } from '#db/schema/rental.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPrice, aUnit, colleague, TODAY, withAllSight } from '#test/support/makers.ts'
import { aShelf, countsAs, heldFor, lent, promised } from '#test/support/makers-of-changes.ts'
import { exampleProgrammes } from '#test/support/makers-of-programmes.ts'
import { addJob } from '../jobs.server.ts'
import { extendRental } from './extend-rental.server.ts'

const DUE = dayOf('2026-04-02')
const rentalOf = (house: TestHouse, reservationId: string) =>
  house.seeAll(async db => (await db.select().from(rentals).where(eq(rentals.reservationId, reservationId)))[0])

test('two months more: the unit stays held, the rent is owed and paid at the desk, the deposit stays', async ({
  house,
}) => {
  const { unit } = await aShelf(house)
  const { reservation, rental, resident } = await lent(house, unit)
  const { id, reference, personId, centreId, districtId } = reservation
  await withAllSight(house, db =>
    addJob(db, { reservationId: id, personId, centreId, districtId }, 'fetch_back', DUE, house.now()),
  )
  const extended = await perform(house, extendRental, resident, { reference, months: '2', shownDueFen: '40000' })
  expect(extended).toEqual({ ok: true, value: { dueOn: '2026-06-02' } })
  expect(await rentalOf(house, id)).toMatchObject({ dueOn: '2026-06-02', state: 'running' })
  expect(await heldFor(house, rental.id)).toMatchObject([
    { unitId: unit.id, isOut: true, isPinned: true, why: 'rental', during: { from: TODAY, to: '2026-06-04' } },
  ])
  const open = await house.seeAll(async db => (await db.select().from(jobs)).filter(({ droppedAt }) => !droppedAt))
  expect(open).toMatchObject([{ kind: 'fetch_back', on: '2026-06-02' }])
  const clerk = await colleague(house, 'liuFang')
  const pay = { reference, rent: '400', deposit: '0', method: 'cash' }
  expect(await perform(house, takePayment, clerk, { ...pay, rent: '400.01' })).toEqual(no('more_than_due'))
  expect((await perform(house, takePayment, clerk, pay)).ok).toBe(true)
  const file = await house.seeAs(clerk, db => reservationFile(db, reference, TODAY))
  expect(file?.account).toMatchObject({ rentDueFen: 0 })
  expect(file?.receipts).toMatchObject([{ lines: [{ kind: 'rent_paid', amountFen: 40_000 }] }])
  expect(await house.seeAll(db => balancesOf(db, id))).toMatchObject({ rent_income: -40_000, cash: 40_000 })
})

test.for<[UserClass | null, number, readonly (readonly [string, number])[]]>([
  [null, 39_998, []],
  ['other', 39_998, []],
  ['local_elderly', 16_000, [['centre', 23_998]]],
  ['hardship_disabled', 8_000, [['district', 31_998]]],
])('%s pays %i fen of two months at 199.99 yuan', async ([userClass, personFen, shares], { house }) => {
  await exampleProgrammes(house)
  const { product, unit } = await aShelf(house)
  await withAllSight(house, db => db.update(prices).set({ untilOn: DUE }).where(eq(prices.productId, product.id)))
  await aPrice(house, product.id, { firstOn: DUE, rentFenPerMonth: fen(19_999) })
  const { person, reservation, resident } = await lent(house, unit)
  // Who counts as nobody today may do so on the day on which the new months begin.
  if (userClass) await countsAs(house, person.id, userClass, DUE)
  const wish = { reference: reservation.reference, months: '2' }
  expect(await perform(house, extendRental, resident, { ...wish, shownDueFen: String(personFen + 1) })).toEqual(
    no('price_has_changed'),
  )
  expect((await perform(house, extendRental, resident, { ...wish, shownDueFen: String(personFen) })).ok).toBe(true)
  const [kept] = await house.seeAs(resident, db => extensionsOf(db, reservation.id))
  expect(kept).toMatchObject({
    fromOn: DUE,
    toOn: '2026-06-02',
    userClass: userClass ?? 'other',
    extendedBy: resident.id,
  })
  expect(kept?.quote).toMatchObject({ listRentFen: 39_998, personFen, depositFen: 0, dueFen: personFen })
  expect(kept?.quote.shares.map(({ payer, amountFen }) => [payer, amountFen])).toEqual(shares)
  const district = shares.find(([payer]) => payer === 'district')?.[1] ?? 0
  const ledger = await house.seeAll(db => balancesOf(db, reservation.id))
  expect(ledger).toMatchObject({
    ...{ resident_receivable: personFen, district_receivable: district, rent_income: -39_998 },
    ...{ discount_given: 39_998 - personFen - district, deposits_held: 0 },
  })
  const officer = await colleague(house, 'zhengMing')
  expect(totalOf(await house.seeAs(officer, db => subsidyBy(db, 'district', {}, TODAY)))).toBe(district)
  const behind = await house.seeAs(officer, db => subsidizedRentals(db, {}, TODAY, { limit: 9, skip: 0 }))
  const whole = { listRentFen: reservation.listRentFen + 39_998, subsidyFen: district }
  expect(behind).toMatchObject(district > 0 ? [whole] : [])
})

test('EXTEND-swap-other: another’s movable reservation moves to the other unit', async ({ house }) => {
  const { product, unit: first } = await aShelf(house)
  const second = await aUnit(house, product.id)
  const { reservation, rental, resident } = await lent(house, first)
  const next = await promised(house, first, { fromOn: dayOf('2026-04-06') })
  const wish = { reference: reservation.reference, months: '1' }
  expect((await perform(house, extendRental, resident, wish)).ok).toBe(true)
  expect(await heldFor(house, next.reservation.id)).toMatchObject([
    { unitId: second.id, during: { from: '2026-04-06', to: '2026-05-08' } },
  ])
  expect(await heldFor(house, rental.id)).toMatchObject([{ unitId: first.id, during: { to: '2026-05-05' } }])
})

test.for([
  ['pinned to the unit, though another unit is free', true, 2],
  ['movable, with no other unit', false, 1],
] as const)('refused when the next promise is %s; nothing is written', async ([, isPinned, count], { house }) => {
  const { product, unit } = await aShelf(house)
  if (count === 2) await aUnit(house, product.id)
  const { reservation, rental, resident } = await lent(house, unit)
  const next = await promised(house, unit, { fromOn: dayOf('2026-06-03') }, isPinned)
  const before = await heldFor(house, next.reservation.id)
  const wish = { reference: reservation.reference, months: '2' }
  expect(await perform(house, extendRental, resident, wish)).toEqual(no('not_free_longer'))
  expect(await heldFor(house, next.reservation.id)).toEqual(before)
  expect(await heldFor(house, rental.id)).toMatchObject([{ during: { to: '2026-04-04' } }])
  expect(await house.seeAll(db => db.$count(extensions))).toBe(0)
  expect(await house.seeAll(db => balancesOf(db, reservation.id))).toMatchObject({ rent_income: 0 })
  expect((await perform(house, extendRental, resident, { ...wish, months: '1' })).ok).toBe(true)
})

test('who is late may keep it from the day on which it was due; who has had it for two years may not', async ({
  house,
}) => {
  const { unit } = await aShelf(house)
  const { reservation, resident } = await lent(house, unit)
  house.setNow(new Date('2026-04-20T02:00:00Z'))
  const { reference } = reservation
  const extended = await perform(house, extendRental, resident, { reference, months: '1' })
  expect(extended).toEqual({ ok: true, value: { dueOn: '2026-05-02' } })
  expect((await perform(house, extendRental, resident, { reference, months: '12' })).ok).toBe(true)
  expect(await perform(house, extendRental, resident, { reference, months: '11' })).toEqual(no('rental_is_too_long'))
  expect((await perform(house, extendRental, resident, { reference, months: '10' })).ok).toBe(true)
  expect(await rentalOf(house, reservation.id)).toMatchObject({ dueOn: '2028-03-02' })
})

test('who may not, and what cannot be, is named', async ({ house }) => {
  const { unit } = await aShelf(house)
  const { reservation, resident } = await lent(house, unit)
  const { reference } = reservation
  const attempt = (over: object, actor = resident) =>
    perform(house, extendRental, actor, { reference, months: '1', ...over })
  for (const months of ['0', '13', '1.5', '1000000000'])
    expect(await attempt({ months })).toEqual(no('months_not_offered'))
  expect(await attempt({ months: 'many' })).toMatchObject({ refusal: 'misread' })
  expect(await attempt({}, await colleague(house, 'tangYu'))).toEqual(no('reservation_unknown'))
  expect(await attempt({}, await colleague(house, 'zhouJie'))).toEqual(no('not_allowed'))
  const waiting = await promised(house, unit, { fromOn: dayOf('2026-08-03') })
  expect(await attempt({}, waiting.resident)).toEqual(no('reservation_unknown'))
  const own = { reference: waiting.reservation.reference }
  expect(await attempt(own, waiting.resident)).toEqual(no('rental_is_not_running'))
  expect((await attempt({}, await colleague(house, 'heJing'))).ok).toBe(true)
})

const constraintOf = (write: Promise<unknown>) =>
  write.then(
    () => 'written',
    error => refusedBy(error).constraint,
  )

test('the database keeps an extension as it was written, and only one that adds up', async ({ house }) => {
  await exampleProgrammes(house)
  const { unit } = await aShelf(house)
  const { person, reservation, rental, resident } = await lent(house, unit)
  await countsAs(house, person.id, 'local_elderly')
  const wish = { reference: reservation.reference, months: '1' }
  expect((await perform(house, extendRental, resident, wish)).ok).toBe(true)
  const write = (query: string) => constraintOf(Promise.resolve(house.db.execute(sql.raw(query))))
  const row = `insert into extensions (rental_id, reservation_id, person_id, centre_id, district_id, from_on, to_on, months,
    user_class, list_rent_fen, person_fen, extended_at, extended_by)
    select '${rental.id}', id, person_id, centre_id, district_id, '2026-05-02', '2026-06-02', 1, 'other', 20000,`
  const of = `, now(), 'system' from reservations where id = '${reservation.id}'`
  expect(await write(`${row} 19999 ${of}`)).toBe('extension_shares_sum_to_the_rent')
  expect(await write(`${row} 20000 ${of}`)).toBe('written')
  expect(
    await write(`insert into extension_shares (extension_id, position, kind, payer, programme_id, share_bp, amount_fen,
      wanted_fen, person_id, centre_id, district_id) select extension_id, 7, kind, payer, programme_id, share_bp, 1, 1,
      person_id, centre_id, district_id from extension_shares`),
  ).toBe('extension_shares_sum_to_the_rent')
  expect(await write('update extensions set person_fen = 0')).toBe('extensions_is_append_only')
  expect(await write('delete from extension_shares')).toBe('extension_shares_is_append_only')
  // The program itself has not even the right to try.
  const asProgram = withAllSight(house, db => db.execute(sql`delete from extensions`))
  expect((await asProgram.then(() => undefined, refusedBy))?.code).toBe('42501')
})
