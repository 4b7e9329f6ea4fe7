import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { requestReservation } from '#app/booking/request-reservation.server.ts'
import { fen } from '#app/money/fen.ts'
import { takeAllowances } from '#app/programmes/allowances.server.ts'
import { endProgramme } from '#app/programmes/programmes.server.ts'
import { addDays, dayOf } from '#app/time/day.ts'
import { refusedBy } from '#db/refused.server.ts'
import { reservations } from '#db/schema/booking.ts'
import { programmes } from '#db/schema/programmes.ts'
import { aWish } from '#test/support/crowd.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aTown, WRONG_BY_STATE, whoOf } from '#test/support/limited-town.ts'
import { TODAY, withAllSight } from '#test/support/makers.ts'
import { aProgramme } from '#test/support/makers-of-programmes.ts'
import { found, MISCOUNTED, rowsBy } from '#test/support/recount.ts'

const said = (write: Promise<unknown>) =>
  write.then(
    () => 'written',
    error => refusedBy(error).constraint ?? refusedBy(error).code,
  )

test('the database refuses what is above a limit, given back twice, or rewritten', async ({ house }) => {
  const town = await aTown(house)
  const who = whoOf(town, 2)
  const asked = await perform(house, requestReservation, who, await aWish(house, town.product))
  if (!asked.ok) throw new Error(asked.refusal)
  const write = (query: string) => said(Promise.resolve(house.db.execute(sql.raw(query))))
  const again = (move: string, amount: number) => `insert into grants (programme_id, code, reservation_id, person_id,
      centre_id, district_id, household_id, cap_from, budget_from, move, amount_fen)
    select programme_id, code, reservation_id, person_id, centre_id, district_id, household_id, cap_from, budget_from,
      '${move}', ${amount} from grants limit 1`
  expect(await write(again('reserved', 25_004))).toBe('allowance_is_not_overspent')
  expect(await write(again('reserved', 25_003))).toBe('written')
  expect(await write(again('released', 35_004))).toBe('allowance_is_not_given_back_twice')
  expect(await write(again('returned', 1))).toBe('allowance_is_not_given_back_twice')
  expect(await write(again('settled', 35_003))).toBe('written')
  expect(await write(again('released', 1))).toBe('allowance_is_not_given_back_twice')
  expect(await write(again('reserved', 0))).toBe('grant_moves_something')
  for (const query of ['update grants set amount_fen = 1', 'delete from grants', 'truncate grants'])
    expect(await write(query), query).toBe('grants_is_append_only')
  // The program itself has not even the right to try, and sees no limit but through what tells it.
  const asProgram = (query: string) => said(withAllSight(house, db => db.execute(sql.raw(query))))
  expect(await asProgram('update grants set amount_fen = 1')).toBe('42501')
  expect(await found(house.db, MISCOUNTED)).toEqual({})
})

test('a limit that is lowered below what is given stands at what is given; one that is lifted holds nobody', async ({
  house,
}) => {
  const town = await aTown(house)
  const who = whoOf(town, 2)
  const ask = async () => perform(house, requestReservation, who, await aWish(house, town.product))
  expect((await ask()).ok).toBe(true)
  const { personId, districtId } = who
  const limit = { districtId: districtId ?? (await districtOf(house)), code: 'limited', holder: 'person' as const }
  const of = { ...limit, holderId: personId ?? '', fromOn: dayOf('2026-01-01') }
  await withAllSight(house, db => takeAllowances(db, [{ ...of, limitFen: fen(5_000) }]))
  const limits = () =>
    rowsBy<{ limit: number }>(house.db, sql`select limit_fen::int as limit from allowances where holder = 'person'`)
  expect(await limits()).toEqual([{ limit: 10_000 }])
  // The next version has no such limit: what is reserved under it is not held to that of the last.
  const [running] = await house.seeAll(db => db.select().from(programmes))
  if (!running) throw new Error('no programme')
  await withAllSight(house, db => endProgramme(db, running.id, addDays(TODAY, 1)))
  await aProgramme(house, { code: 'limited', version: 2, firstOn: addDays(TODAY, 1) })
  for (let i = 0; i < 5; i++) {
    const wish = await aWish(house, town.product, addDays(TODAY, 1))
    expect((await perform(house, requestReservation, who, wish)).ok).toBe(true)
  }
  expect(await found(house.db, { ...MISCOUNTED, ...WRONG_BY_STATE })).toEqual({})
})

const districtOf = async (house: TestHouse) => {
  const [row] = await house.seeAll(db => db.select({ id: reservations.districtId }).from(reservations))
  return row?.id ?? ''
}
