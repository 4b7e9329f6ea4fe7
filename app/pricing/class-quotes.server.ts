import type { Bilingual } from '#app/catalogue/category.ts'
import { onlyOfClass } from '#app/eligibility/trait.ts'
import { USER_CLASSES, type UserClass } from '#app/people/user-class.ts'
import { NO_PAST } from '#app/programmes/allowance.ts'
import type { Programme } from '#app/programmes/programme.ts'
import { programmesOn } from '#app/programmes/programmes.server.ts'
import type { Day } from '#app/time/day.ts'
import { monthsFrom } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { conditionsTold } from './conditions-told.ts'
import { shortestTerm } from './offered-terms.ts'
import { type PricedProduct, pricedProduct } from './prices.server.ts'
import type { Quote } from './quote.ts'
import { quote } from './quoting.ts'

type District = Bilingual & { readonly id: string }
type ClassQuotes = { readonly district: Bilingual | null; readonly quotes: ReturnType<typeof quotesFor> }
type Asked = { readonly productId: string; readonly day: Day; readonly districts: readonly District[] }

/** The shortest term of a product for each class. Districts that ask the same are told once, without a name. */
export async function classQuotesOf(db: Database, { productId, day, districts }: Asked) {
  const found = await pricedProduct(db, productId, day)
  if (!found) return undefined
  const told: ClassQuotes[] = []
  for (const { id, zh, en } of districts) {
    told.push({ district: { zh, en }, quotes: quotesFor(found, await programmesOn(db, id, day), day) })
  }
  const kinds = new Set(told.map(({ quotes }) => JSON.stringify(quotes.map(({ quote }) => costOf(quote)))))
  const [example] = told.flatMap(({ quotes }) => quotes).filter(({ userClass }) => userClass === 'other')
  return {
    price: { ...found.shown, rent: found.priced.rent },
    conditions: example ? conditionsTold(found, example.quote) : null,
    told: kinds.size > 1 ? told : told.slice(0, 1).map(one => ({ ...one, district: null })),
  }
}

const quotesFor = (found: PricedProduct, programmes: readonly Programme[], day: Day) =>
  USER_CLASSES.map(userClass => ({ userClass, quote: quoteOfShortest(found, userClass, programmes, day) }))

/** A month, or the shortest term, for somebody of whom only the class is known: what price lists tell. */
export const quoteOfShortest = (
  { priced, product }: Pick<PricedProduct, 'priced' | 'product'>,
  userClass: UserClass,
  programmes: readonly Programme[],
  day: Day,
): Quote => {
  const months = shortestTerm(priced.rent)
  const asked = { ...monthsFrom(day, months), months, priced, product, person: onlyOfClass(userClass), past: NO_PAST }
  return quote(asked, programmes, day)
}

/** What a reader sees of a quote: the row that a programme has in each district is not part of it. */
const costOf = ({ personFen, shares, notes }: Quote) => [
  personFen,
  notes.map(({ zh, why }) => [zh, why]),
  shares.map(({ zh, amountFen, payer }) => [zh, amountFen, payer]),
]
