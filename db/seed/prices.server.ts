import { type Fen, fen } from '#app/money/fen.ts'
import { type Conditions, type Rent, USUAL_CONDITIONS } from '#app/pricing/rent.ts'
import type { Database } from '#db/client.server.ts'
import { products } from '#db/schema/catalogue.ts'
import { prices } from '#db/schema/pricing.ts'
import { readCatalogue } from './catalogue-files.server.ts'
import { EXAMPLES_SINCE } from './programmes.server.ts'

type ExamplePrice = {
  readonly code: string
  readonly rentFenPerMonth: Fen
  readonly depositFen: Fen
  readonly replacementFen: Fen
}

/** What the catalogue's files ask for each product: examples until a centre sets its own. */
export const examplePrices = (): readonly ExamplePrice[] =>
  readCatalogue()
    .flatMap(category => category.products)
    .map(({ code, rentFenPerMonth, depositFen, replacementFen }) => ({
      code,
      rentFenPerMonth,
      depositFen,
      replacementFen,
    }))

/** Three prices that are reckoned otherwise, so that the demo shows every way: by terms, by the day, by half months. */
const OTHERWISE: { readonly [code: string]: { readonly rent: Rent; readonly conditions: Conditions } } = {
  'C25-02': {
    rent: {
      per: 'term',
      terms: [
        { months: 1, fen: fen(26_000) },
        { months: 3, fen: fen(72_000) },
        { months: 6, fen: fen(132_000) },
      ],
    },
    conditions: USUAL_CONDITIONS,
  },
  'C37-02': {
    rent: { per: 'day', fen: fen(1_800), leastDays: 30 },
    conditions: { ...USUAL_CONDITIONS, earlyReturn: 'by_day', exchange: 'dearer_by_day' },
  },
  'C13-03': { rent: { per: 'half_month' }, conditions: { ...USUAL_CONDITIONS, earlyReturn: 'half_month' } },
}

/** The first price of every product that the catalogue's seed has made. */
export async function seedPrices(db: Database): Promise<void> {
  const found = await db.select({ id: products.id, code: products.code }).from(products)
  const idOf = new Map(found.map(({ code, id }) => [code, id]))
  const rows = examplePrices().flatMap(({ code, ...price }) => {
    const productId = idOf.get(code)
    return productId === undefined
      ? []
      : [{ ...price, ...OTHERWISE[code], productId, isExample: true, firstOn: EXAMPLES_SINCE }]
  })
  if (rows.length > 0) await db.insert(prices).values(rows)
}
