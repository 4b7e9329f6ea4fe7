import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { planJob } from '#app/delivery/plan-job.server.ts'
import { planRound } from '#app/delivery/plan-round.server.ts'
import { rounds } from '#db/schema/delivery.ts'
import { NOW, type TestHouse } from './house-on.ts'
import { aPerson, aProduct, aReservation, aUnit, colleague, one, TODAY, withAllSight } from './makers.ts'
import { anAgreement, anAllotment, aRunningRental } from './makers-of-rentals.ts'
import { aPlace } from './makers-of-stock.ts'

/** One to bring and one to fetch today, a van, and somebody who drives it. */
export async function aRoundScene(house: TestHouse, vanName = '津A·12345') {
  const product = await aProduct(house)
  const person = await aPerson(house)
  const ids = { personId: person.id, productId: product.id }
  const bring = await aReservation(house, ids)
  await anAgreement(house, bring)
  const unit = await aUnit(house, product.id)
  await anAllotment(house, unit, bring.id)
  const fetch = await aReservation(house, { ...ids, fromOn: TODAY, address: '雍阳西道 1 号' })
  const out = await aUnit(house, product.id)
  await aRunningRental(house, fetch, out)
  const driver = await colleague(house, 'sunQiang')
  const van = await aPlace(house, 'van', vanName)
  await perform(house, planJob, driver, { reference: fetch.reference, on: TODAY, dayPart: 'morning' })
  const plan = () => perform(house, planRound, driver, { on: TODAY, driver: driver.id, van: van.id })
  return { product, person, ids, bring, unit, fetch, out, driver, van, plan }
}
export type RoundScene = Awaited<ReturnType<typeof aRoundScene>>

/** A round of today without a stop, with a van of its own. */
export async function anEmptyRound(house: TestHouse, driver: Actor, vanName: string) {
  const van = await aPlace(house, 'van', vanName)
  const { centreId, districtId, id: driverId } = driver
  if (centreId === null || districtId === null) throw new Error('a driver belongs to a centre')
  const row = { centreId, districtId, on: TODAY, driverId, vanId: van.id, plannedAt: NOW }
  return withAllSight(house, async db => one(await db.insert(rounds).values(row).returning()))
}
