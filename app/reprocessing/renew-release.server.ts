import { act } from '#app/acts/act.server.ts'
import { ownUnit } from '#app/inventory/own-unit.server.ts'
import { no, yes } from '#app/result.ts'
import { addDays } from '#app/time/day.ts'
import { keepReleasedUntil } from './records.server.ts'
import { RenewRelease } from './reprocessing.input.ts'
import { isRecent } from './step.ts'
import { lastStepOf } from './steps.server.ts'
import { tableInForce } from './tables.server.ts'

/**
 * The label of a clean unit has run out, or soon will: another person than the one who tested it again confirms, and the
 * label is valid as long as a new one.
 */
export const renewRelease = act({
  name: 'reprocessing.renew-release',
  input: RenewRelease,
  may: ['technician', 'manager'],
  async does(deed, { code }) {
    const { db, actor, today, touch } = deed
    const own = await ownUnit(deed, code)
    if (!own.ok) return own
    const unit = own.value
    if (unit.state !== 'ready') return no('nothing_to_renew')
    const test = await lastStepOf(db, unit.id, 'function_test')
    if (!test || !isRecent(test.step.at, unit.releasedAt, deed.now) || test.step.result !== 'passed')
      return no('no_test_to_confirm')
    if (test.step.doneBy === actor.id) return no('tester_is_the_same')
    const { document } = await tableInForce(db, today)
    await keepReleasedUntil(db, unit.id, addDays(today, document.releaseDays[unit.category.hygiene]))
    touch({ subject: 'unit', id: unit.id, fields: ['releasedUntil'] })
    return yes(null)
  },
})
