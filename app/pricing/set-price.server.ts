import { act } from '#app/acts/act.server.ts'
import { productByCode } from '#app/catalogue/products.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { placeFor } from '#app/time/succession.ts'
import { conditionsIn, rentIn } from './price-terms.ts'
import { addPrice, endPrice, pricesOf } from './prices.server.ts'
import { SetPrice } from './set-price.input.ts'

type PriceRefusal = 'product_unknown' | 'price_is_for_the_past' | 'price_starts_that_day_already'

/** A new price from a day on. The price that runs ends the day before; what has been agreed keeps the price it was agreed at. */
export const setPrice = act({
  name: 'pricing.set-price',
  input: SetPrice,
  may: ['manager'],
  saidByDatabase: { product_has_one_price_on_a_day: 'price_starts_that_day_already' },
  async does({ db, today, touch }, given): Promise<Result<{ priceId: string }, PriceRefusal>> {
    const product = await productByCode(db, given.productCode)
    if (!product) return no('product_unknown')
    if (given.firstOn < today) return no('price_is_for_the_past')
    const place = placeFor(given.firstOn, await pricesOf(db, product.id))
    if (!place.ok) return no('price_starts_that_day_already')
    if (place.value.ends) await endPrice(db, place.value.ends, given.firstOn)
    const priceId = await addPrice(db, {
      productId: product.id,
      rentFenPerMonth: given.rent,
      depositFen: given.deposit,
      replacementFen: given.replacement,
      rent: rentIn(given),
      conditions: conditionsIn(given),
      isExample: given.isConfirmed === undefined,
      firstOn: given.firstOn,
      untilOn: place.value.untilOn,
    })
    touch({ subject: 'product', id: product.id, fields: ['price'] })
    return yes({ priceId })
  },
})
