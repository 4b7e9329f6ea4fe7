import { eq, sql } from 'drizzle-orm'
import { type Actor, VISITOR } from '#app/acts/actor.ts'
import { CONSENT_TEXT_VERSION } from '#app/people/consent.ts'
import { dayOf } from '#app/time/day.ts'
import { products } from '#db/schema/catalogue.ts'
import { centres } from '#db/schema/districts.ts'
import { consents, people } from '#db/schema/people.ts'
import { prices } from '#db/schema/pricing.ts'
import type { DemoHouse } from './demo-house.ts'

/** A centre with a whole catalogue of its own, beside the demo world. */
export type Shop = {
  readonly centreId: string
  readonly districtId: string
  readonly residents: readonly Actor[]
}

export const PRODUCTS = 170
const RESIDENTS = 40

/** Ids that a script can reckon too: `numbered('1', 'i')` is SQL for the id of thing number i of kind 1. */
export const numbered = (kind: string, number: string) =>
  `(${`'${kind}0000000-0000-4000-8000-'`} || lpad((${number})::text, 12, '0'))::uuid`
export const idOf = (kind: string, number: number) =>
  `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`

export const CENTRE = idOf('3', 0)
export const productId = (number: number) => idOf('1', number)
export const productCode = (number: number) => `B${String(number).padStart(3, '0')}`

/** 170 products like one of the demo's, and residents who have agreed and live nearby. */
export async function openShop(house: DemoHouse): Promise<Shop> {
  return house.writeAll(async db => {
    const [centre] = await db.select().from(centres).where(eq(centres.code, 'WQ'))
    const [model] = await db.select().from(products).where(eq(products.code, 'C12-01'))
    const [price] = await db
      .select()
      .from(prices)
      .where(eq(prices.productId, model?.id ?? ''))
    if (!centre || !model || !price) throw new Error('the demo world is not as it was')
    await db.insert(centres).values({ ...centre, id: CENTRE, code: 'BENCH', openWeekdays: [1, 2, 3, 4, 5, 6, 7] })
    const numbers = Array.from({ length: PRODUCTS }, (_, number) => number)
    await db.insert(products).values(numbers.map(i => ({ ...model, id: productId(i), code: productCode(i) })))
    const { id: _, ...priced } = price
    await db.insert(prices).values(numbers.map(i => ({ ...priced, productId: productId(i) })))
    const { districtId } = centre
    const residents = Array.from({ length: RESIDENTS }, (_, i) => idOf('5', i))
    const known = { name: '王桂兰', phone: '13800000001', bornOn: dayOf('1950-01-01'), isLocal: true, districtId }
    await db.insert(people).values(residents.map(id => ({ ...known, id })))
    const agreed = { districtId, purpose: 'service' as const, textVersion: CONSENT_TEXT_VERSION, givenAt: house.now() }
    await db.insert(consents).values(residents.map(personId => ({ ...agreed, personId })))
    return { centreId: CENTRE, districtId, residents: residents.map(residentOf) }
  })
}

const residentOf = (personId: string, i: number): Actor => ({
  ...VISITOR,
  ...{ id: idOf('7', i), roles: ['resident'], scope: 'person', personId },
})

/** So many units of every product, ready to go out or with somebody; the trigger counts them. */
export const stockShop = (house: DemoHouse, unitsEach: number) =>
  house.db.execute(
    sql.raw(`insert into units (id, code, product_id, centre_id, state, serial_no, bought_on, price_fen, released_at)
      select ${numbered('0', 'i')}, 'BENCH' || i, ${numbered('1', `i / ${unitsEach}`)}, '${CENTRE}', 'ready', 'bench',
        '2026-01-01', 1, now()
      from generate_series(0, ${PRODUCTS * unitsEach - 1}) i`),
  )
