import { act } from '#app/acts/act.server.ts'
import { no, yes } from '#app/result.ts'
import type { Database } from '#db/client.server.ts'
import { type CategoryRow, changeCategory as keepCategory, lockCategory } from './categories.server.ts'
import { CategoryInput } from './category.input.ts'
import { KEEPERS } from './keepers.ts'
import { changeProduct, productsOf } from './products.server.ts'
import { lineFor } from './search/search-line.server.ts'

/** Corrects a category; its products are found by its new name and needs at once. */
export const changeCategory = act({
  name: 'catalogue.change-category',
  input: CategoryInput,
  may: KEEPERS,
  async does({ db, touch }, { code, ...changed }) {
    const category = await lockCategory(db, code)
    if (!category) return no('category_unknown')
    await keepCategory(db, category.id, changed)
    await rewriteLines(db, { ...category, ...changed })
    touch({ subject: 'category', id: category.id, fields: Object.keys(changed) })
    return yes({ code })
  },
})

async function rewriteLines(db: Database, category: CategoryRow) {
  for (const product of await productsOf(db, category.id)) {
    await changeProduct(db, product.id, { searchText: lineFor(product, category) })
  }
}
