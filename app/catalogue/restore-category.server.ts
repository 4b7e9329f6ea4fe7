import { act } from '#app/acts/act.server.ts'
import { no, yes } from '#app/result.ts'
import { changeCategory, lockCategory } from './categories.server.ts'
import { WhichCategory } from './category.input.ts'
import { KEEPERS } from './keepers.ts'

/** Offers a retired category again. */
export const restoreCategory = act({
  name: 'catalogue.restore-category',
  input: WhichCategory,
  may: KEEPERS,
  async does({ db, touch }, { code }) {
    const category = await lockCategory(db, code)
    if (!category) return no('category_unknown')
    await changeCategory(db, category.id, { retiredAt: null })
    touch({ subject: 'category', id: category.id, fields: ['retiredAt'] })
    return yes({ code })
  },
})
