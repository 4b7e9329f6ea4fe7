import { act } from '#app/acts/act.server.ts'
import { no, yes } from '#app/result.ts'
import { lockCategory } from './categories.server.ts'
import { KEEPERS } from './keepers.ts'
import { WhichProduct } from './product.input.ts'
import { changeProduct, productByCode } from './products.server.ts'

/** Offers a retired product again, where its category is still offered. */
export const restoreProduct = act({
  name: 'catalogue.restore-product',
  input: WhichProduct,
  may: KEEPERS,
  async does({ db, touch }, { code }) {
    const product = await productByCode(db, code)
    if (!product) return no('product_unknown')
    const category = await lockCategory(db, product.category.code)
    if (!category || category.retiredAt) return no('category_is_retired')
    await changeProduct(db, product.id, { retiredAt: null })
    touch({ subject: 'product', id: product.id, fields: ['retiredAt'] })
    return yes({ code })
  },
})
