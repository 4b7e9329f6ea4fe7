import type { PersonFacts } from '#app/eligibility/trait.ts'
import type { Past } from '#app/programmes/allowance.ts'
import { programmesOn } from '#app/programmes/programmes.server.ts'
import type { Day } from '#app/time/day.ts'
import { monthsFrom } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { atOnce } from '#db/refused.server.ts'
import { pricedProduct } from './prices.server.ts'
import type { Quote } from './quote.ts'
import { quote } from './quoting.ts'

type Asked = {
  readonly productId: string
  readonly districtId: string
  readonly person: PersonFacts
  readonly past: Past
  readonly months: number
  /** The first day: its price and its programmes hold for the whole of it. */
  readonly from: Day
}

/** What whole months of a product cost from a day on; none for a product that has no price on it. */
export async function quoteFor(db: Database, asked: Asked): Promise<Quote | undefined> {
  const { productId, districtId, person, past, months, from } = asked
  const [found, programmes] = await atOnce([pricedProduct(db, productId, from), programmesOn(db, districtId, from)])
  if (!found) return undefined
  return quote({ ...monthsFrom(from, months), months, ...found, person, past }, programmes, from)
}
