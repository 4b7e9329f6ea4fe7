import type { Fen } from '#app/money/fen.ts'
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

/** The first price of every product that the catalogue's seed has made. */
export async function seedPrices(db: Database): Promise<void> {
  const found = await db.select({ id: products.id, code: products.code }).from(products)
  const idOf = new Map(found.map(({ code, id }) => [code, id]))
  const rows = examplePrices().flatMap(({ code, ...price }) => {
    const productId = idOf.get(code)
    return productId === undefined ? [] : [{ ...price, productId, isExample: true, firstOn: EXAMPLES_SINCE }]
  })
  if (rows.length > 0) await db.insert(prices).values(rows)
}
