import { act } from '#app/acts/act.server.ts'
import { productByCode } from '#app/catalogue/products.server.ts'
import { no, type Result } from '#app/result.ts'
import { OfferNow } from './join-waiting-list.input.ts'
import { offerFreed, type Turned } from './offer-freed.server.ts'

/**
 * The desk does at once what the house does every minute. It borrows the house's sight, since the class of somebody from
 * another district counts too; the queue is its own centre's.
 */
export const offerNow = act({
  name: 'waiting.offer-now',
  input: OfferNow,
  may: ['desk', 'manager'],
  sight: 'house',
  async does(deed, { product: code }): Promise<Result<Turned, 'product_unknown' | 'centre_is_elsewhere'>> {
    const { centreId } = deed.actor
    if (centreId === null) return no('centre_is_elsewhere')
    const product = await productByCode(deed.db, code)
    if (!product) return no('product_unknown')
    return offerFreed.does(deed, { centreId, productId: product.id })
  },
})
