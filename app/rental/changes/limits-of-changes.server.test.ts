import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { personMoney } from '#app/booking/person-money.server.ts'
import { requestReservation } from '#app/booking/request-reservation.server.ts'
import { productByCode } from '#app/catalogue/products.server.ts'
import { extendRental } from '#app/delivery/changes/extend-rental.server.ts'
import { fen } from '#app/money/fen.ts'
import { CONSENT_TEXT_VERSION } from '#app/people/consent.ts'
import { addConsents } from '#app/people/people.server.ts'
import { addDays, addMonths, type Day } from '#app/time/day.ts'
import { reservationShares, reservations } from '#db/schema/booking.ts'
import { grants } from '#db/schema/programmes.ts'
import { extensionShares } from '#db/schema/rental.ts'
import { aWish } from '#test/support/crowd.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { aCentre, aPrice, aProduct, aUnit, colleague, TODAY, withAllSight } from '#test/support/makers.ts'
import { aShelf, lent } from '#test/support/makers-of-changes.ts'
import { aProgramme, capsWith, rulesWith } from '#test/support/makers-of-programmes.ts'
import { found, MISCOUNTED } from '#test/support/recount.ts'
import { requestExchange } from './request-exchange.server.ts'

const LAST = addMonths(TODAY, 1)

/** What programmes bear of a reservation, and why one does not. */
async function borneOf(house: TestHouse, reference: string) {
  const [row] = await house.seeAll(db => db.select().from(reservations).where(eq(reservations.reference, reference)))
  const shares = await house.seeAll(db =>
    db
      .select()
      .from(reservationShares)
      .where(eq(reservationShares.reservationId, row?.id ?? '')),
  )
  return { amounts: shares.map(({ amountFen }) => amountFen), notes: row?.quoted.notes.map(({ why }) => why) }
}

/** Somebody who has one device, of which a programme bears half: of one kind it helps with one at a time. */
async function helpedWithOne(house: TestHouse) {
  const { product, unit } = await aShelf(house)
  const other = await aProduct(house, { categoryId: product.categoryId })
  await aPrice(house, other.id, { rentFenPerMonth: fen(30_000) })
  await aUnit(house, other.id)
  const kind = await house.seeAll(db => productByCode(db, product.code))
  const programmeId = await aProgramme(house, {
    code: 'one',
    rules: rulesWith({ oneOf: [[kind?.category.code ?? '']] }),
  })
  const have = await lent(house, unit)
  const { id: reservationId, personId, centreId, districtId } = have.reservation
  const half = { amountFen: fen(10_000), wantedFen: fen(10_000), shareBp: 5_000 }
  const by = { position: 0, kind: 'subsidy', payer: 'district', programmeId } as const
  await withAllSight(house, async db => {
    await db
      .update(reservations)
      .set({ personFen: fen(10_000) })
      .where(eq(reservations.id, reservationId))
    await db.insert(reservationShares).values({ reservationId, personId, centreId, districtId, ...by, ...half })
    const agreed = { purpose: 'service' as const, textVersion: CONSENT_TEXT_VERSION, givenAt: NOW }
    await addConsents(db, [{ personId, districtId, ...agreed }])
  })
  return { ...have, product, other }
}

test('one device of a kind is helped with at a time, until the day on which it comes back', async ({ house }) => {
  const { other, resident } = await helpedWithOne(house)
  await aUnit(house, other.id)
  const ask = async (from: Day) => {
    const asked = await perform(house, requestReservation, resident, await aWish(house, other, from))
    if (!asked.ok) throw new Error(asked.refusal)
    return borneOf(house, asked.value.reference)
  }
  expect(await ask(addDays(TODAY, 3))).toEqual({ amounts: [], notes: ['one_device_at_a_time'] })
  expect(await ask(LAST)).toEqual({ amounts: [15_000], notes: [] })
})

test('what takes the place of a device is helped with, though the device is still there', async ({ house }) => {
  const { other, resident, reservation } = await helpedWithOne(house)
  const wish = { reference: reservation.reference, product: other.code, on: addDays(TODAY, 1) }
  const shown = await perform(house, requestExchange, resident, wish)
  if (!shown.ok) throw new Error(shown.refusal)
  expect(await borneOf(house, shown.value.reference)).toEqual({ amounts: [5_000], notes: [] })
})

test('every window sees what somebody has, also what another centre has given', async ({ house }) => {
  const { person, resident, reservation } = await helpedWithOne(house)
  const bonus = { how: 'bonus' as const, fen: fen(100), fromFen: fen(9_000_000) }
  await aProgramme(house, { code: 'bonus', rules: rulesWith({ benefit: bonus }) })
  const elsewhere = await aCentre(house, 'HD')
  await withAllSight(house, db =>
    db
      .update(reservations)
      .set({ centreId: elsewhere.id, districtId: elsewhere.districtId })
      .where(eq(reservations.id, reservation.id)),
  )
  const { id: personId, districtId } = person
  const asked = { personId, districtId, from: TODAY, to: LAST, without: null }
  const past = async (who: Actor) => (await house.seeAs(who, db => personMoney(db, asked))).past
  const seen = await past(resident)
  expect(seen.held).toMatchObject([{ code: 'one' }])
  expect(seen.spent).toEqual([{ year: 2026, listFen: 20_000 }])
  expect(await past(await colleague(house, 'liuFang'))).toEqual(seen)
})

test('more months draw on the same limit, and are given at once', async ({ house }) => {
  const { unit } = await aShelf(house)
  await aProgramme(house, { code: 'capped', rules: rulesWith({ caps: capsWith({ personYearFen: 25_001 }) }) })
  const { reservation, resident } = await lent(house, unit)
  const extend = (months: number) =>
    perform(house, extendRental, resident, { reference: reservation.reference, months })
  expect((await extend(2)).ok).toBe(true)
  expect((await extend(1)).ok).toBe(true)
  const shares = await house.seeAll(db => db.select().from(extensionShares).orderBy(extensionShares.amountFen))
  expect(shares.map(({ amountFen, wantedFen }) => [amountFen, wantedFen])).toEqual([
    [5_001, 10_000],
    [20_000, 20_000],
  ])
  const moves = await house.seeAll(db => db.select().from(grants).orderBy(grants.at, grants.move))
  expect(moves.map(({ move, amountFen }) => [move, amountFen]).toSorted()).toEqual([
    ['reserved', 20_000],
    ['reserved', 5_001],
    ['settled', 20_000],
    ['settled', 5_001],
  ])
  expect(await found(house.db, MISCOUNTED)).toEqual({})
})
