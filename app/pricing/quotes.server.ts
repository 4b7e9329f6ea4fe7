import type { UserClass } from '#app/people/user-class.ts'
import { ratesInForce } from '#app/programmes/programmes.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { atOnce } from '#db/refused.server.ts'
import { priceOn } from './prices.server.ts'
import { type Quote, quote } from './quote.ts'

type Asked = {
  readonly productId: string
  readonly districtId: string
  readonly userClass: UserClass
  readonly months: number
  readonly day: Day
}

/** The quote of a day; none for a product that has no price on it. */
export async function quoteFor(db: Database, asked: Asked): Promise<Quote | undefined> {
  const { productId, districtId, day } = asked
  const [price, rates] = await atOnce([priceOn(db, productId, day), ratesInForce(db, districtId, day)])
  if (!price) return undefined
  const { rentFenPerMonth, depositFen } = price
  return quote({ rentFenPerMonth, depositFen, months: asked.months, userClass: asked.userClass, rates })
}
