import { productByCode } from '#app/catalogue/products.server.ts'
import { allDistricts, openingOf } from '#app/districts/districts.server.ts'
import { nextOpenDay } from '#app/districts/opening.ts'
import { type Person, personById } from '#app/people/people.server.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import { conditionsTold } from '#app/pricing/conditions-told.ts'
import { pricedProduct } from '#app/pricing/prices.server.ts'
import type { Day } from '#app/time/day.ts'
import { isDay } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { quoteForPerson } from './quote-for-person.server.ts'
import { decidePeriod } from './reservation.ts'

export type Query = URLSearchParams

/**
 * What the steps of a reservation share: the device, the centres, and the period that the address asks for.
 * Whatever is missing or unreadable has a sensible default, and `period` says whether it may be asked for.
 */
export async function reserving(db: Database, code: string, query: Query, today: Day, personId?: string | null) {
  const product = await productByCode(db, code)
  const centres = (await allDistricts(db)).flatMap(district => district.centres)
  const named = centres.find(one => one.code === query.get('centre'))
  const person = !named && personId ? await personById(db, personId) : undefined
  const centre = named ?? centres.find(one => one.districtId === person?.districtId) ?? centres[0]
  if (!product || !centre) return undefined
  const opening = await openingOf(db, centre.id, today)
  const text = query.get('from') ?? ''
  const from = isDay(text) ? text : nextOpenDay(opening, today)
  const months = query.get('months') === null ? 1 : Number(query.get('months'))
  const isUnread = query.get('from') !== null && !isDay(text)
  const period = decidePeriod({ from, months, today, opening })
  return { product, centres, centre, from, months, period, isUnread }
}
export type Reserving = NonNullable<Awaited<ReturnType<typeof reserving>>>

type Priced = Pick<Reserving, 'product' | 'centre' | 'from' | 'months'>

/** What each class would pay, in the order in which they are told, and what the conditions of the price come to. */
export async function quotesByClass(db: Database, { product, centre, from, months }: Priced, person?: Person) {
  const personId = person?.id ?? null
  const asked = { productId: product.id, personId, districtId: person?.districtId ?? centre.districtId, months, from }
  const found = await pricedProduct(db, product.id, from)
  const quotes = []
  for (const userClass of USER_CLASSES) {
    const quote = await quoteForPerson(db, { ...asked, userClass })
    if (quote && found) quotes.push({ userClass, quote, told: conditionsTold(found, quote) })
  }
  return quotes
}
