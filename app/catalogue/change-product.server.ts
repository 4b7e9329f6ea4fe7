import { act } from '#app/acts/act.server.ts'
import { no, yes } from '#app/result.ts'
import { categoryById } from './categories.server.ts'
import { KEEPERS } from './keepers.ts'
import { ChangeProductInput } from './product.input.ts'
import { changeProduct as keepProduct, productByCode } from './products.server.ts'
import { lineFor } from './search/search-line.server.ts'
import { readSpecs } from './spec.ts'

/** Corrects what the catalogue says about a product. Its code and its category stay: units and papers name them. */
export const changeProduct = act({
  name: 'catalogue.change-product',
  input: ChangeProductInput,
  may: KEEPERS,
  async does({ db, touch }, { code, ...changed }) {
    const product = await productByCode(db, code)
    if (!product) return no('product_unknown')
    const category = await categoryById(db, product.categoryId)
    if (!category) return no('category_unknown')
    const { specs, problems } = readSpecs(category.specs, changed.specs)
    if (Object.keys(problems).length > 0) return no('specs_do_not_fit')
    const searchText = lineFor({ ...changed, code }, category)
    const classification = changed.classification ?? null
    await keepProduct(db, product.id, { ...changed, classification, specs, searchText })
    touch({ subject: 'product', id: product.id, fields: Object.keys(changed) })
    return yes({ code })
  },
})
