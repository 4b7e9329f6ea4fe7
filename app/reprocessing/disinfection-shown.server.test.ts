import { expect } from 'vitest'
import { VISITOR } from '#app/acts/actor.ts'
import { disinfections } from '#db/schema/reprocessing.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aProduct, aReservation, aUnit, colleague, residentFor, withAllSight } from '#test/support/makers.ts'
import { aRunningRental } from '#test/support/makers-of-rentals.ts'
import { lastVerifiedDisinfectionOf } from './records.server.ts'

/** A disinfection that two people stand for, and a later one that nobody has looked at yet. */
async function disinfected(house: TestHouse, unit: { id: string; centreId: string }, districtId: string) {
  const [{ id: operatorId }, { id: verifierId }] = [await colleague(house, 'zhouJie'), await colleague(house, 'wuLei')]
  const row = {
    ...{ unitId: unit.id, centreId: unit.centreId, districtId, agent: 'chlorine' as const, lotNo: 'L-1', operatorId },
    ...{ strength: 500, strengthUnit: 'mg/L' as const, minutes: 30, askedStrength: 500, askedMinutes: 30 },
    ...{ partsReplaced: false, hasPassed: true, at: NOW },
  }
  await withAllSight(house, db => db.insert(disinfections).values([{ ...row, verifierId, verifiedAt: NOW }, row]))
}

test('the renter reads how their device was disinfected, and nobody else outside the centre does', async ({
  house,
}) => {
  const product = await aProduct(house)
  const unit = await aUnit(house, product.id)
  const [person, other] = [await aPerson(house), await aPerson(house)]
  const reservation = await aReservation(house, { personId: person.id, productId: product.id })
  await disinfected(house, unit, reservation.districtId)
  const [renter, stranger] = [await residentFor(house, person), await residentFor(house, other)]
  const seen = (actor: typeof VISITOR) => house.seeAs(actor, db => lastVerifiedDisinfectionOf(db, unit.id))
  expect(await seen(renter), 'before it is theirs').toBeUndefined()
  await aRunningRental(house, reservation, unit)
  expect(await seen(renter)).toMatchObject({ strength: 500, minutes: 30, verifiedAt: NOW })
  expect(await house.seeAs(renter, db => db.select().from(disinfections)), 'only what is verified').toHaveLength(1)
  expect(await seen(stranger)).toBeUndefined()
  expect(await seen(VISITOR)).toBeUndefined()
})
