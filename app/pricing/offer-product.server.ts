import type { z } from 'zod'
import { act, type Deed } from '#app/acts/act.server.ts'
import { lockCategory } from '#app/catalogue/categories.server.ts'
import { KEEPERS } from '#app/catalogue/keepers.ts'
import { NewProductInput } from '#app/catalogue/product.input.ts'
import { addProduct } from '#app/catalogue/products.server.ts'
import { lineFor } from '#app/catalogue/search/search-line.server.ts'
import { readSpecs } from '#app/catalogue/spec.ts'
import { no, yes } from '#app/result.ts'
import { FirstPriceInput } from './first-price.input.ts'
import { conditionsIn, rentIn } from './price-terms.ts'
import { addPrice } from './prices.server.ts'

/** A product with what it costs from its first day on. */
export const OfferInput = NewProductInput.and(FirstPriceInput)

/** Puts a new product into the catalogue together with its first price: nothing is offered without one. */
export const offerProduct = act({
  name: 'pricing.offer-product',
  input: OfferInput,
  may: KEEPERS,
  saidByDatabase: { product_code_is_unique: 'product_code_taken' },
  does: offer,
})

/** The same for those who bring in many at once. */
export async function offer({ db, today, touch }: Deed, given: z.infer<typeof OfferInput>) {
  const { categoryCode, rent, deposit, replacement, isConfirmed, ...rest } = given
  const { per, dayRent, leastDays, terms, earlyReturn, late, exchange, damage, ...sent } = rest
  const category = await lockCategory(db, categoryCode)
  if (!category) return no('category_unknown')
  if (category.retiredAt) return no('category_is_retired')
  const { specs, problems } = readSpecs(category.specs, sent.specs)
  if (Object.keys(problems).length > 0) return no('specs_do_not_fit')
  const product = { ...sent, specs, classification: sent.classification ?? null, categoryId: category.id }
  const id = await addProduct(db, { ...product, searchText: lineFor(sent, category) })
  const priceId = await addPrice(db, {
    productId: id,
    rentFenPerMonth: rent,
    depositFen: deposit,
    replacementFen: replacement,
    rent: rentIn({ per, dayRent, leastDays, terms }),
    conditions: conditionsIn({ earlyReturn, late, exchange, damage }),
    isExample: isConfirmed === undefined,
    firstOn: today,
  })
  touch({ subject: 'product', id, fields: Object.keys(product) })
  touch({ subject: 'price', id: priceId, fields: ['rentFenPerMonth', 'depositFen', 'replacementFen'] })
  return yes({ code: sent.code })
}
