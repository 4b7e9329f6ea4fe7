import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { type ConditionsTold, conditionsTold } from './conditions-told.ts'
import { pricedProduct } from './prices.server.ts'
import type { Quote } from './quote.ts'

type Rental = { readonly productId: string; readonly from: Day; readonly quote: Quote }

/** The conditions of the price of the first day, in the figures of this rental. */
export async function conditionsOf(db: Database, { productId, from, quote }: Rental): Promise<ConditionsTold | null> {
  const found = await pricedProduct(db, productId, from)
  return found ? conditionsTold(found, quote) : null
}
