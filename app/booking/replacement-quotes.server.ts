import type { UserClass } from '#app/people/user-class.ts'
import { pricedProduct } from '#app/pricing/prices.server.ts'
import type { Quote } from '#app/pricing/quote.ts'
import { quote } from '#app/pricing/quoting.ts'
import { pricedExchange } from '#app/pricing/strategies/exchange.ts'
import { programmesOn } from '#app/programmes/programmes.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { personMoney } from './person-money.server.ts'
import { knownAs } from './quote-for-person.server.ts'

type Exchange = {
  readonly productId: string
  /** What the person has now: the product, and the reservation by which they have it. */
  readonly replacedId: string
  readonly replaces: string
  readonly districtId: string
  readonly personId: string
  readonly userClass: UserClass
  readonly months: number
  readonly from: Day
  /** The day on which the former one is due. */
  readonly to: Day
  readonly without?: string
}

/**
 * What another device costs in the place of one that runs: what its list rent is higher by on the day of the exchange, for
 * the months that have begun of those that are left; the shares of that difference; the deposit of the new device.
 */
export async function quoteForReplacement(db: Database, exchange: Exchange): Promise<Quote | undefined> {
  const { productId, replacedId, replaces, districtId, personId, userClass, months, from, without = null } = exchange
  const [found, replaced] = [await pricedProduct(db, productId, from), await pricedProduct(db, replacedId, from)]
  if (!found) return undefined
  const period = { from, to: exchange.to }
  const money = await personMoney(db, { ...period, personId, districtId, without, replaced: replaces })
  const programmes = await programmesOn(db, districtId, from)
  const priced = pricedExchange(found.conditions.exchange, found.priced, replaced?.priced, { period, months })
  const asked = { ...period, months, priced, product: found.product, ...knownAs(money, userClass, from) }
  return quote(asked, programmes, from)
}
