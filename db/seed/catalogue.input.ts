import { z } from 'zod'
import { CategoryInput } from '#app/catalogue/category.input.ts'
import { ProductCode, ProductInput } from '#app/catalogue/product.input.ts'
import { fen } from '#app/money/fen.ts'

const FenInput = z.number().int().min(0).transform(fen)

/** A file of db/seed/catalogue: the same schemas that the browser's forms go through, and prices in fen. */
export const CatalogueFile = CategoryInput.extend({
  products: z.array(
    ProductInput.extend({
      code: ProductCode,
      rentFenPerMonth: FenInput,
      depositFen: FenInput,
      replacementFen: FenInput,
    }).strict(),
  ),
}).strict()
export type CatalogueFile = z.infer<typeof CatalogueFile>
