import { act } from '#app/acts/act.server.ts'
import { yes } from '#app/result.ts'
import { addCategory as keepCategory } from './categories.server.ts'
import { CategoryInput } from './category.input.ts'
import { KEEPERS } from './keepers.ts'

/** A new kind of device, with the specs that its products are asked for. */
export const addCategory = act({
  name: 'catalogue.add-category',
  input: CategoryInput,
  may: KEEPERS,
  saidByDatabase: { category_code_is_unique: 'category_code_taken' },
  async does({ db, touch }, category) {
    touch({ subject: 'category', id: await keepCategory(db, category), fields: Object.keys(category) })
    return yes({ code: category.code })
  },
})
