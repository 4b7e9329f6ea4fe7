import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { balancesOf } from '#app/ledger/entries.server.ts'
import { no } from '#app/result.ts'
import { dayOf } from '#app/time/day.ts'
import { jobs } from '#db/schema/delivery.ts'
import { rentals } from '#db/schema/rental.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPerson, colleague, residentFor, TODAY } from '#test/support/makers.ts'
import { aShelf, heldFor, lent, promised } from '#test/support/makers-of-changes.ts'
import { announceReturn } from './announce-return.server.ts'
import { changeReservation } from './change-reservation.server.ts'
import { extendRental } from './extend-rental.server.ts'
import { withdrawReturn } from './withdraw-return.server.ts'

const EARLY = dayOf('2026-03-10')
const dueOf = (house: TestHouse, id: string) =>
  house.seeAll(async db => (await db.select().from(rentals).where(eq(rentals.id, id)))[0]?.dueOn)
const openJobs = (house: TestHouse) =>
  house.seeAll(async db =>
    (await db.select({ kind: jobs.kind, on: jobs.on, droppedAt: jobs.droppedAt }).from(jobs))
      .filter(({ droppedAt }) => !droppedAt)
      .map(({ kind, on }) => [kind, on]),
  )

test('an early return frees the days for somebody else, plans the fetching, and gives no rent back', async ({
  house,
}) => {
  const { unit } = await aShelf(house)
  const { reservation, rental, resident } = await lent(house, unit)
  const { reference } = reservation
  const next = await promised(house, unit, { fromOn: dayOf('2026-04-06') })
  const sooner = { reference: next.reservation.reference, from: dayOf('2026-03-12') }
  expect(await perform(house, changeReservation, next.resident, sooner)).toEqual(no('none_free'))

  const announced = await perform(house, announceReturn, resident, { reference, on: EARLY })
  expect(announced).toEqual({ ok: true, value: { dueOn: EARLY } })
  expect(await dueOf(house, rental.id)).toBe(EARLY)
  expect(await heldFor(house, rental.id)).toMatchObject([
    { unitId: unit.id, isOut: true, isPinned: true, during: { from: TODAY, to: '2026-03-12' } },
  ])
  expect(await openJobs(house)).toEqual([['fetch_back', EARLY]])
  expect(await house.seeAll(db => balancesOf(db, reservation.id))).toMatchObject({ rent_income: 0, cash: 0 })

  expect((await perform(house, changeReservation, next.resident, sooner)).ok).toBe(true)
  expect(await perform(house, withdrawReturn, resident, { reference })).toEqual(no('days_are_taken'))
  expect(await dueOf(house, rental.id)).toBe(EARLY)
})

test('it is taken back while the days are free, and the plan moves back with it', async ({ house }) => {
  const { unit } = await aShelf(house)
  const { reservation, rental, resident } = await lent(house, unit)
  const { reference } = reservation
  const before = await heldFor(house, rental.id)
  expect((await perform(house, announceReturn, resident, { reference, on: EARLY })).ok).toBe(true)
  expect(await perform(house, extendRental, resident, { reference, months: '1' })).toEqual(no('return_is_announced'))
  expect((await perform(house, announceReturn, resident, { reference, on: dayOf('2026-03-06') })).ok).toBe(true)
  const withdrawn = await perform(house, withdrawReturn, resident, { reference })
  expect(withdrawn).toEqual({ ok: true, value: { dueOn: '2026-04-02' } })
  expect(await heldFor(house, rental.id)).toMatchObject(before.map(({ during, unitId }) => ({ during, unitId })))
  expect(await openJobs(house)).toEqual([['fetch_back', '2026-04-02']])
  expect(await perform(house, withdrawReturn, resident, { reference })).toEqual(no('no_return_to_withdraw'))
})

test('what was collected is brought back, unless somebody has planned to fetch it', async ({ house }) => {
  const { unit } = await aShelf(house)
  const { reservation } = await lent(house, unit, { way: 'collect', address: '' })
  const clerk = await colleague(house, 'liuFang')
  const wish = { reference: reservation.reference, on: EARLY }
  expect((await perform(house, announceReturn, clerk, wish)).ok).toBe(true)
  expect(await openJobs(house)).toEqual([])
})

test('what cannot be is named, and nothing is written', async ({ house }) => {
  const { unit } = await aShelf(house)
  const { reservation, rental, resident } = await lent(house, unit)
  const { reference } = reservation
  const attempt = (on: string, actor = resident) => perform(house, announceReturn, actor, { reference, on })
  expect(await attempt('soon')).toMatchObject({ complaints: { on: 'not_a_day' } })
  expect(await attempt('2026-02-27')).toEqual(no('return_day_is_past'))
  expect(await attempt(TODAY)).toEqual(no('return_is_on_the_first_day'))
  expect(await attempt('2026-03-08')).toEqual(no('centre_is_closed'))
  expect(await attempt('2026-04-03')).toEqual(no('return_is_after_the_end'))
  expect(await attempt(EARLY, await residentFor(house, await aPerson(house)))).toEqual(no('reservation_unknown'))
  expect(await attempt(EARLY, await colleague(house, 'tangYu'))).toEqual(no('reservation_unknown'))
  expect(await attempt(EARLY, await colleague(house, 'sunQiang'))).toEqual(no('not_allowed'))
  const waiting = await promised(house, unit, { fromOn: dayOf('2026-05-04') })
  const own = { reference: waiting.reservation.reference, on: EARLY }
  expect(await perform(house, announceReturn, waiting.resident, own)).toEqual(no('rental_is_not_running'))
  expect(await perform(house, withdrawReturn, waiting.resident, own)).toEqual(no('rental_is_not_running'))
  expect(await dueOf(house, rental.id)).toBe('2026-04-02')
})
