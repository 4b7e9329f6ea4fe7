import type { Actor } from '#app/acts/actor.ts'
import type { UserClass } from '#app/people/user-class.ts'
import { addMonths } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'
import type { products } from '#db/schema/catalogue.ts'
import type { TestHouse } from './house.ts'
import { aCentre, aPrice, aProduct, aUnit, type Row, residentFor, TODAY } from './makers.ts'
import { aConsentingPerson } from './makers-of-waiting.ts'

/** A resident who may reserve; of a class when one is said to be verified. */
export const aResident = async (house: TestHouse, verified?: UserClass): Promise<Actor> =>
  residentFor(house, await aConsentingPerson(house, verified ? { verified } : {}))

type HoldWish = Period & { readonly product: string; readonly centreId: string }

/** A product with so many units at Wuqing's centre, and a wish for a month of it from today. */
export async function stocked(house: TestHouse, count: number, over: Row<typeof products> = {}) {
  const product = await aProduct(house, over)
  await aPrice(house, product.id)
  const units = []
  for (let made = 0; made < count; made++) units.push(await aUnit(house, product.id))
  const centre = await aCentre(house)
  const wish: HoldWish = { product: product.code, centreId: centre.id, from: TODAY, to: addMonths(TODAY, 1) }
  return { product, centre, units, wish }
}

/** The reservation of a month from the day from which something is held. */
export const reservationOf = ({ product, centreId, from }: HoldWish) => ({
  ...{ product, centreId, from, months: 1, userClass: 'other', way: 'collect', phone: '13800000001' },
})
