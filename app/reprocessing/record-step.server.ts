import { act, type Deed } from '#app/acts/act.server.ts'
import { moveFor } from '#app/inventory/move-for.server.ts'
import { ownUnit } from '#app/inventory/own-unit.server.ts'
import { SAID_OF_PLACES } from '#app/inventory/place.ts'
import type { UnitKept } from '#app/inventory/units.server.ts'
import { no, yes } from '#app/result.ts'
import { handPromisesOn } from './hand-promises-on.server.ts'
import { lastTakeBackOf } from './records.server.ts'
import { RecordStep } from './reprocessing.input.ts'
import { type AfterFailure, STEP_OF, type StepKind } from './step.ts'
import { askedAt, judgeStep } from './step-points.ts'
import { addStep, steppedOf } from './steps.server.ts'

/**
 * A step of the way back, as it went. What was not right stays written, and the unit goes back to the beginning of its
 * cleaning, or to be mended.
 */
export const recordStep = act({
  name: 'reprocessing.record-step',
  input: RecordStep,
  may: ['technician', 'manager'],
  saidByDatabase: SAID_OF_PLACES,
  async does(deed, { code, kind, points, oxygen_percent, ifNot, note }) {
    const { db, actor, now, touch } = deed
    const own = await ownUnit(deed, code)
    if (!own.ok) return own
    const unit = own.value
    if (unit.state !== STEP_OF[kind].from && !isRecheck(unit, kind)) return no('step_is_not_next')
    const measured = oxygen_percent === undefined ? {} : { oxygen_percent }
    const asked = askedAt(kind, await steppedOf(db, unit))
    if (asked.measures.some(measure => measured[measure] === undefined)) return no('measure_is_missing')
    const result = judgeStep(asked, { points, measured })
    const facts = { ...Object.fromEntries(asked.points.map(point => [point, points.includes(point)])), ...measured }
    await addStep(db, {
      ...{ unitId: unit.id, centreId: unit.centreId, districtId: unit.centre.districtId, kind, result, facts, note },
      ...{ takeBackId: (await lastTakeBackOf(db, unit.id))?.id ?? null, doneBy: actor.id, at: now },
    })
    touch({ subject: 'reprocessing_step', id: unit.id, fields: ['kind', 'result', 'facts'] })
    const moved = result === 'passed' ? await goOn(deed, unit, kind) : await goBack(deed, unit, ifNot)
    return moved.ok ? yes({ result }) : moved
  },
})

const WHY = { preclean: 'precleaned', dry: 'dried', function_test: 'tested' } as const
/** A clean unit in store is tried again before its label is renewed: it stays where it is when all is well. */
const isRecheck = ({ state }: UnitKept, kind: StepKind): boolean => state === 'ready' && kind === 'function_test'

const goOn = async (deed: Deed, unit: UnitKept, kind: StepKind) =>
  isRecheck(unit, kind) ? yes(null) : moveFor(deed, unit, STEP_OF[kind].to, WHY[kind])

async function goBack(deed: Deed, unit: UnitKept, ifNot: AfterFailure) {
  if (ifNot === 'again' && unit.state === 'ready') return moveFor(deed, unit, 'quarantine', 'put_in_quarantine')
  if (ifNot === 'again')
    return unit.state === 'inspected' ? yes(null) : moveFor(deed, unit, 'inspected', 'inspected_again')
  const moved = await moveFor(deed, unit, 'repair', 'sent_to_repair')
  if (moved.ok) await handPromisesOn(deed, unit)
  return moved
}
