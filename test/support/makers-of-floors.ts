import { and, eq } from 'drizzle-orm'
import { places, type units } from '#db/schema/inventory.ts'
import type { TestHouse } from './house-on.ts'
import { aCentre, aPerson, aProduct, aReservation, aUnit, type Made, one, type Row, withAllSight } from './makers.ts'
import { anAgreement, aRunningRental } from './makers-of-rentals.ts'

/** Rooms, vans, and heaps of units that are out or lie about. */

/** One of the places that a centre has from its first day. */
export const aMainPlace = async (house: TestHouse, kind: Made<typeof places>['kind']) => {
  const { id } = await aCentre(house)
  return house.seeAll(async db =>
    one(
      await db
        .select()
        .from(places)
        .where(and(eq(places.centreId, id), eq(places.kind, kind), eq(places.isMain, true))),
    ),
  )
}

let vans = 0
export async function aVan(house: TestHouse, over: Row<typeof places> = {}) {
  const { id: centreId } = await aCentre(house)
  const row = { centreId, kind: 'van' as const, zh: `小货车 ${++vans}`, en: `Van ${vans}`, ...over }
  return withAllSight(house, async db => one(await db.insert(places).values(row).returning()))
}

/** So many units with so many people, due today; all of one product. */
export async function manyOut(house: TestHouse, count: number) {
  const product = await aProduct(house)
  const out: { unit: Made<typeof units>; rental: Awaited<ReturnType<typeof aRunningRental>> }[] = []
  for (let n = 0; n < count; n++) {
    const person = await aPerson(house)
    const unit = await aUnit(house, product.id)
    const reservation = await aReservation(house, { personId: person.id, productId: product.id })
    await anAgreement(house, reservation)
    out.push({ unit, rental: await aRunningRental(house, reservation, unit) })
  }
  return out
}
