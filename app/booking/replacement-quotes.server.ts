import type { UserClass } from '#app/people/user-class.ts'
import { priceOn } from '#app/pricing/prices.server.ts'
import { type Quote, quote } from '#app/pricing/quote.ts'
import { ratesInForce } from '#app/programmes/programmes.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { dearerBy } from './replacement.ts'

type Exchange = {
  readonly productId: string
  /** What the person has now. */
  readonly replacedId: string
  readonly districtId: string
  readonly userClass: UserClass
  readonly months: number
  readonly from: Day
}

/**
 * What another device costs in the place of one that runs: what its list rent is higher by on the day of the exchange, for
 * the months that have begun of those that are left; the shares of that difference; the deposit of the new device.
 */
export async function quoteForReplacement(
  db: Database,
  { productId, replacedId, districtId, userClass, months, from }: Exchange,
): Promise<Quote | undefined> {
  const [price, replaced] = [await priceOn(db, productId, from), await priceOn(db, replacedId, from)]
  if (!price) return undefined
  const rates = await ratesInForce(db, districtId, from)
  const rentFenPerMonth = dearerBy(price, replaced)
  return quote({ rentFenPerMonth, depositFen: price.depositFen, months, userClass, rates })
}
