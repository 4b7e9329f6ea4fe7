import { act } from '#app/acts/act.server.ts'
import { no, yes } from '#app/result.ts'
import { KEEPERS } from './keepers.ts'
import { WhichProduct } from './product.input.ts'
import { changeProduct, productByCode } from './products.server.ts'

/** Offers a product no longer. What is out stays out, and what was promised is kept. */
export const retireProduct = act({
  name: 'catalogue.retire-product',
  input: WhichProduct,
  may: KEEPERS,
  async does({ db, now, touch }, { code }) {
    const product = await productByCode(db, code)
    if (!product) return no('product_unknown')
    await changeProduct(db, product.id, { retiredAt: product.retiredAt ?? now })
    touch({ subject: 'product', id: product.id, fields: ['retiredAt'] })
    return yes({ code })
  },
})
