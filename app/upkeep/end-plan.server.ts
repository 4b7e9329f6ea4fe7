import { act } from '#app/acts/act.server.ts'
import { no, yes } from '#app/result.ts'
import { markPlanEnded } from './plans.server.ts'
import { EndPlan } from './upkeep.input.ts'

/** A plan is in force no longer; what was done for it stays on record. */
export const endPlan = act({
  name: 'upkeep.end-plan',
  input: EndPlan,
  may: ['manager'],
  async does({ db, now, touch }, { id }) {
    if (!(await markPlanEnded(db, id, now))) return no('no_such_plan')
    touch({ subject: 'upkeep_plan', id, fields: ['endedAt'] })
    return yes(null)
  },
})
