import type { z } from 'zod'
import { act, type Deed } from '#app/acts/act.server.ts'
import { moveFor } from '#app/inventory/move-for.server.ts'
import { ownUnit } from '#app/inventory/own-unit.server.ts'
import { SAID_OF_PLACES } from '#app/inventory/place.ts'
import { mayMove } from '#app/inventory/unit.ts'
import type { UnitKept } from '#app/inventory/units.server.ts'
import { handPromisesOn } from '#app/reprocessing/hand-promises-on.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { dueAtOnce, nextDue } from './due.ts'
import { type DueRow, dueOf, writeDue, writeMeter } from './dues.server.ts'
import { addRepair, openRepairOf } from './repairs.server.ts'
import { RecordUpkeep } from './upkeep.input.ts'
import { addWork } from './works.server.ts'

type Recorded = z.infer<typeof RecordUpkeep>
type Refusal = 'not_due_for_this' | 'upkeep_is_in_the_future' | 'meter_is_missing' | 'meter_runs_backwards'
type Found = 'no_such_unit' | 'unit_of_another_centre' | 'unit_cannot_move'

/**
 * Somebody has looked after a unit. In order: it is due again after the plan's interval. With a fault: it stays overdue
 * until it has passed, and goes to repair; one that is with a person comes back for that.
 */
export const recordUpkeep = act({
  name: 'upkeep.record-upkeep',
  input: RecordUpkeep,
  may: ['technician', 'manager'],
  saidByDatabase: SAID_OF_PLACES,
  async does(deed, done): Promise<Result<null, Refusal | Found>> {
    const { db, actor, now, today, touch } = deed
    const own = await ownUnit(deed, done.code)
    if (!own.ok) return own
    const unit = own.value
    const due = await dueOf(db, unit.id, done.plan)
    const decided = decide(done, due, unit.meterHours, today)
    if (!decided.ok) return decided
    const whose = { unitId: unit.id, centreId: unit.centreId, districtId: unit.centre.districtId }
    const { result, on, reportNo, note, meterHours, cost } = done
    const record = { result, on, reportNo, note, meterHours, costFen: cost, planId: done.plan, doneBy: actor.id }
    const id = await addWork(db, { ...whose, ...record, at: now })
    touch({ subject: 'upkeep_work', id, fields: ['result', 'on', 'meterHours', 'costFen'] })
    const hours = meterHours ?? unit.meterHours
    if (hours > unit.meterHours) await writeMeter(db, unit.id, hours)
    const at = { today: on, hours, turnovers: unit.turnovers }
    const next = result === 'passed' ? nextDue(decided.value.intervals, at) : dueAtOnce(decided.value, at)
    const { dueOn, dueAtHours, dueAtTurnovers } = next
    await writeDue(db, unit.id, done.plan, { dueOn, dueAtHours, dueAtTurnovers })
    return result === 'passed' ? yes(null) : sendToRepair(deed, unit, note)
  },
})

function decide(done: Recorded, due: DueRow | undefined, meterHours: number, today: string): Result<DueRow, Refusal> {
  if (!due) return no('not_due_for_this')
  if (done.on > today) return no('upkeep_is_in_the_future')
  if (due.intervals.everyHours !== null && done.meterHours === null) return no('meter_is_missing')
  return done.meterHours !== null && done.meterHours < meterHours ? no('meter_runs_backwards') : yes(due)
}

async function sendToRepair(deed: Deed, unit: UnitKept, fault: string) {
  const { db, actor, now } = deed
  if (!mayMove(unit.state, 'repair')) return yes(null)
  const moved = await moveFor(deed, unit, 'repair', 'sent_to_repair')
  if (!moved.ok) return moved
  await handPromisesOn(deed, unit)
  if (await openRepairOf(db, unit.id)) return yes(null)
  const whose = { unitId: unit.id, centreId: unit.centreId, districtId: unit.centre.districtId }
  await addRepair(db, { ...whose, fault, openedBy: actor.id, openedAt: now })
  return yes(null)
}
