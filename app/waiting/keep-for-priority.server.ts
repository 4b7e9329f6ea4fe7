import { act } from '#app/acts/act.server.ts'
import { lockStock } from '#app/allotment/allotments.server.ts'
import { productByCode } from '#app/catalogue/products.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { KeepForPriority } from './keep-for-priority.input.ts'
import { keepUnits } from './kept-units.server.ts'

type Refusal = 'product_unknown' | 'centre_is_elsewhere' | 'more_kept_than_there_are'

/** From now on so many units of a product are left to people with priority. What has been promised stays promised. */
export const keepForPriority = act({
  name: 'waiting.keep-for-priority',
  input: KeepForPriority,
  may: ['manager'],
  async does({ db, actor, touch }, { product: code, units }): Promise<Result<{ kept: number }, Refusal>> {
    if (actor.centreId === null) return no('centre_is_elsewhere')
    const product = await productByCode(db, code)
    if (!product) return no('product_unknown')
    const stock = { centreId: actor.centreId, productId: product.id }
    const line = await lockStock(db, stock)
    if (units > line.units) return no('more_kept_than_there_are')
    await keepUnits(db, stock, units)
    touch({ subject: 'stock_line', id: product.id, fields: ['keptForPriority'] })
    return yes({ kept: units })
  },
})
