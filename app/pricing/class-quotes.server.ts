import type { Bilingual } from '#app/catalogue/category.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import { ratesInForce } from '#app/programmes/programmes.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { priceOn } from './prices.server.ts'
import { type Quote, quote } from './quote.ts'

type District = Bilingual & { readonly id: string }
type ClassQuotes = { readonly district: Bilingual | null; readonly quotes: ReturnType<typeof quotesFor> }
type Asked = { readonly productId: string; readonly day: Day; readonly districts: readonly District[] }

/** A month of a product for each class. Districts that ask the same are told once, without a name. */
export async function classQuotesOf(db: Database, { productId, day, districts }: Asked) {
  const price = await priceOn(db, productId, day)
  if (!price) return undefined
  const told: ClassQuotes[] = []
  for (const { id, zh, en } of districts) {
    told.push({ district: { zh, en }, quotes: quotesFor(price, await ratesInForce(db, id, day)) })
  }
  const kinds = new Set(told.map(({ quotes }) => JSON.stringify(quotes.map(({ quote }) => costOf(quote)))))
  const { rentFenPerMonth, depositFen, isExample } = price
  const shown = { rentFenPerMonth, depositFen, isExample }
  return { price: shown, told: kinds.size > 1 ? told : told.slice(0, 1).map(one => ({ ...one, district: null })) }
}

type Price = NonNullable<Awaited<ReturnType<typeof priceOn>>>

const quotesFor = (price: Price, rates: Awaited<ReturnType<typeof ratesInForce>>) =>
  USER_CLASSES.map(userClass => ({ userClass, quote: quote({ ...price, months: 1, userClass, rates }) }))

/** What a reader sees of a quote: the row that a programme has in each district is not part of it. */
const costOf = ({ personFen, shares }: Quote) => [
  personFen,
  shares.map(({ zh, amountFen, payer }) => [zh, amountFen, payer]),
]
