import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { addClass, addProof } from '#app/eligibility/classes.server.ts'
import type { UserClass } from '#app/people/user-class.ts'
import { addDays, addMonths, type Day, dayOf } from '#app/time/day.ts'
import { allotments } from '#db/schema/allotment.ts'
import type { people } from '#db/schema/people.ts'
import { NOW, type TestHouse } from './house.ts'
import {
  aCentre,
  aPerson,
  aPrice,
  aProduct,
  aReservation,
  aUnit,
  colleague,
  type Made,
  residentFor,
  TODAY,
  withAllSight,
} from './makers.ts'
import { anAgreement, anAllotment, aRunningRental } from './makers-of-rentals.ts'

/** Who may change what: somebody with a reservation or a rental, and what the list says of it. */

/** A proof has been checked: the person counts as that class from a day on. */
export async function countsAs(house: TestHouse, personId: string, userClass: UserClass, fromOn: Day = TODAY) {
  const { districtId } = await aCentre(house)
  const { id: decidedBy } = await colleague(house, 'liuFang')
  const id = randomUUID()
  const checked = { state: 'verified' as const, checkedAt: NOW, checkedBy: decidedBy }
  await withAllSight(house, async db => {
    await addProof(db, { id, personId, districtId, kind: 'household_register', ...checked })
    const days = { fromOn, untilOn: addMonths(fromOn, 36) }
    await addClass(db, { personId, districtId, userClass, ...days, proofId: id, decidedBy })
  })
}

/** A product at 200 yuan a month, and a unit of it. */
export async function aShelf(house: TestHouse, over: Parameters<typeof aProduct>[1] = {}) {
  const product = await aProduct(house, over)
  await aPrice(house, product.id)
  return { product, unit: await aUnit(house, product.id) }
}

type Unit = Awaited<ReturnType<typeof aUnit>>
type Over = Partial<Parameters<typeof aReservation>[1]>

/** A reservation that the list keeps a unit for, and its person. */
export async function promised(house: TestHouse, unit: Unit, over: Over = {}, isPinned = false) {
  const person = await aPerson(house, { bornOn: dayOf('1956-03-04') })
  const reservation = await aReservation(house, { personId: person.id, productId: unit.productId, ...over })
  const during = { from: reservation.fromOn, to: addDays(reservation.toOn, 2) }
  await anAllotment(house, unit, reservation.id, { during, isPinned })
  return { person, reservation, resident: await residentFor(house, person as Made<typeof people>) }
}

/** A unit that is with somebody: signed, handed over, running. */
export async function lent(house: TestHouse, unit: Unit, over: Over = {}) {
  const person = await aPerson(house, { bornOn: dayOf('1956-03-04') })
  const reservation = await aReservation(house, { personId: person.id, productId: unit.productId, ...over })
  await anAgreement(house, reservation)
  const rental = await aRunningRental(house, reservation, unit)
  return { person, reservation, rental, resident: await residentFor(house, person as Made<typeof people>) }
}

/** What the list holds for somebody. */
export const heldFor = (house: TestHouse, holderId: string) =>
  house.seeAll(db => db.select().from(allotments).where(eq(allotments.holderId, holderId)))
