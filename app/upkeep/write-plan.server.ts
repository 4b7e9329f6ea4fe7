import { act } from '#app/acts/act.server.ts'
import { categoryByCode } from '#app/catalogue/categories.server.ts'
import { no, yes } from '#app/result.ts'
import { wrongWithPlan } from './due.ts'
import { addPlan } from './plans.server.ts'
import { WritePlan } from './upkeep.input.ts'

/** What the units of a category are looked at for, and how often. Each of them is due for it from today on. */
export const writePlan = act({
  name: 'upkeep.write-plan',
  input: WritePlan,
  may: ['manager'],
  saidByDatabase: { upkeep_plan_name_is_unique_in_a_category: 'plan_is_there_already' },
  async does({ db, now, touch }, { category, blocks, ...plan }) {
    const found = await categoryByCode(db, category)
    if (!found) return no('plan_is_of_no_category')
    const row = { ...plan, blocks: blocks === 'yes' }
    const wrong = wrongWithPlan(row)
    if (wrong) return no(wrong)
    const id = await addPlan(db, { ...row, categoryId: found.id, isExample: false, writtenAt: now })
    touch({ subject: 'upkeep_plan', id, fields: ['everyDays', 'everyHours', 'everyTurnovers', 'blocks', 'source'] })
    return yes({ id })
  },
})
