import { act } from '#app/acts/act.server.ts'
import { no, yes } from '#app/result.ts'
import { changeCategory, hasLiveProducts, lockCategory } from './categories.server.ts'
import { WhichCategory } from './category.input.ts'
import { KEEPERS } from './keepers.ts'

/** Offers a category no longer. Its products are retired first, one by one and knowingly. */
export const retireCategory = act({
  name: 'catalogue.retire-category',
  input: WhichCategory,
  may: KEEPERS,
  async does({ db, now, touch }, { code }) {
    const category = await lockCategory(db, code)
    if (!category) return no('category_unknown')
    if (await hasLiveProducts(db, category.id)) return no('category_has_products')
    await changeCategory(db, category.id, { retiredAt: category.retiredAt ?? now })
    touch({ subject: 'category', id: category.id, fields: ['retiredAt'] })
    return yes({ code })
  },
})
