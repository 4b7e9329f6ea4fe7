import { EXAMPLE_TABLE } from '#app/reprocessing/example-table.ts'
import { rulesFor } from '#app/reprocessing/rules-for.ts'
import { STEP_KINDS, type StepKind } from '#app/reprocessing/step.ts'
import { askedAt, MEASURES } from '#app/reprocessing/step-points.ts'
import type { reprocessingSteps } from '#db/schema/reprocessing.ts'
import { at } from './moment.ts'
import { dayOfStep, type Returned } from './returned.ts'
import { CLEANINGS, type Cleaning } from './story.ts'

type Step = typeof reprocessingSteps.$inferInsert

/** By which a unit has got so far, on which day and at which time of it. */
const DONE: {
  readonly [Kind in StepKind]: {
    readonly by: Exclude<Cleaning, 'quarantine' | 'ready'>
    readonly time: `${number}:${number}`
  }
} = {
  preclean: { by: 'precleaned', time: '09:00' },
  dry: { by: 'dried', time: '09:15' },
  function_test: { by: 'tested', time: '09:20' },
}

/** The steps that a unit has behind it. */
export const stepsOf = (story: Returned): readonly Step[] =>
  STEP_KINDS.filter(kind => CLEANINGS.indexOf(story.back.cleaning) >= CLEANINGS.indexOf(DONE[kind].by)).map(kind =>
    stepOf(story, kind),
  )

function stepOf(story: Returned, kind: StepKind): Step {
  const { unit, centre, back } = story
  const { code, materials, hygiene } = unit.category
  const { ways, discardsParts } = rulesFor(EXAMPLE_TABLE, { materials, hygiene, contamination: back.contamination })
  const asked = askedAt(kind, { categoryCode: code, materials, discardsParts, rinse: ways[0]?.rinse ?? false })
  return {
    ...{ unitId: unit.id, centreId: centre.id, districtId: centre.districtId, takeBackId: back.takeBackId, kind },
    ...{ result: 'passed', doneBy: centre.staff.technician, at: at(dayOfStep(story, DONE[kind].by), DONE[kind].time) },
    facts: {
      ...Object.fromEntries(asked.points.map(point => [point, true])),
      ...Object.fromEntries(asked.measures.map(name => [name, MEASURES[name].least + 3])),
    },
  }
}
