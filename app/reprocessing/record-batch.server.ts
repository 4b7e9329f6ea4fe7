import type { z } from 'zod'
import { act, type Deed } from '#app/acts/act.server.ts'
import { moveUnits } from '#app/inventory/moves.server.ts'
import { tidyUnitCode } from '#app/inventory/unit-code.ts'
import { no, type Result, yes } from '#app/result.ts'
import { dayAt } from '#app/time/day.ts'
import { RecordBatch } from './batch.input.ts'
import {
  addBatch,
  addDisinfections,
  lockUnitsByCode,
  nextBatchNo,
  type ToDisinfect,
  unitsToDisinfect,
} from './batches.server.ts'
import { strengthUnitOf } from './disinfection.ts'
import { judgeDisinfection, minutesBetween, strengthKept } from './judgement.ts'
import { rulesFor } from './rules-for.ts'
import { tableToWorkBy } from './tables.server.ts'

type Given = z.infer<typeof RecordBatch>
type Refusal =
  | 'no_such_unit'
  | 'unit_of_another_centre'
  | 'nothing_to_disinfect'
  | 'infectious_apart'
  | 'agent_has_run_out'
  | 'not_over_yet'
  | 'disinfection_falls_short'
  | 'unit_cannot_move'

/**
 * One filling of a basin, cabinet or machine, written down as it was measured, for all the units that were in it. Each is
 * judged by the rules for itself: what passes goes on, what falls short stays where it is, with the reason.
 */
export const recordBatch = act({
  name: 'reprocessing.record-batch',
  input: RecordBatch,
  may: ['technician', 'manager'],
  saidByDatabase: {
    disinfection_passes_only_when_strong_and_long_enough: 'disinfection_falls_short',
    agent_has_not_run_out: 'agent_has_run_out',
  },
  async does(deed, given): Promise<Result<{ no: number; passed: number; failed: number }, Refusal>> {
    const found = await gather(deed, given)
    if (!found.ok) return found
    const inIt = found.value
    const decided = decide(deed, given, inIt)
    if (!decided.ok) return decided
    const batch = await keepBatch(deed, given, inIt)
    const judged = inIt.map(unit => recordOf(deed, given, unit, batch))
    await addDisinfections(deed.db, judged)
    const passed = inIt.filter((_, i) => judged[i]?.hasPassed)
    const moved = await moveOn(deed, passed)
    if (!moved.ok) return moved
    deed.touch({ subject: 'disinfection_batch', id: batch.id, fields: ['method', 'agent', 'strength', 'units'] })
    for (const { id } of passed) deed.touch({ subject: 'unit', id, fields: ['state'] })
    return yes({ no: batch.no, passed: passed.length, failed: inIt.length - passed.length })
  },
})

/** All of them, of one's own centre, waiting for just this. */
async function gather({ db, actor }: Deed, { codes }: Given) {
  await lockUnitsByCode(db, codes)
  const found = await unitsToDisinfect(db, codes)
  if (found.length < new Set(codes.map(tidyUnitCode)).size) return no('no_such_unit')
  if (actor.scope !== 'system' && found.some(unit => unit.centreId !== actor.centreId))
    return no('unit_of_another_centre')
  return found.every(({ state }) => state === 'precleaned') ? yes(found) : no('nothing_to_disinfect')
}

const isInfectious = ({ contamination }: ToDisinfect): boolean => contamination === 'known_infection'

function decide({ now }: Deed, { agentExpiresOn, startedAt, endedAt }: Given, inIt: readonly ToDisinfect[]) {
  if (inIt.some(isInfectious) && !inIt.every(isInfectious)) return no('infectious_apart')
  if (endedAt > now) return no('not_over_yet')
  return agentExpiresOn !== null && agentExpiresOn < dayAt(startedAt) ? no('agent_has_run_out') : yes(null)
}

type Kept = { readonly id: string; readonly no: number; readonly table: Awaited<ReturnType<typeof tableToWorkBy>> }

async function keepBatch({ db, actor, now }: Deed, given: Given, inIt: readonly ToDisinfect[]): Promise<Kept> {
  const [{ centreId, districtId } = { centreId: '', districtId: '' }] = inIt
  const table = await tableToWorkBy(db, dayAt(given.startedAt), now)
  const { agentMaker, lotNo, agentExpiresOn, targetStrength, temperatureC, startedAt, endedAt } = given
  const batchNo = await nextBatchNo(db, centreId)
  const id = await addBatch(db, {
    ...{ centreId, districtId, no: batchNo, tableId: table.id, ...given.way },
    ...{ agentMaker, lotNo, agentExpiresOn, targetStrength, temperatureC, startedAt, endedAt },
    measuredStrength: given.strength,
    ...{ isInfectious: inIt.some(isInfectious), operatorId: actor.id },
  })
  return { id, no: batchNo, table }
}

function recordOf({ actor, now }: Deed, given: Given, unit: ToDisinfect, batch: Kept) {
  const { method, agent } = given.way
  const minutes = minutesBetween(given.startedAt, given.endedAt)
  const strength = strengthKept(method, given.strength ?? 0, minutes)
  const partsReplaced = given.partsReplaced === 'yes'
  const measured = { method, agent, strength, minutes, temperatureC: given.temperatureC, partsReplaced }
  const { hasPassed, asked } = judgeDisinfection(rulesFor(batch.table.document, unit), measured)
  return {
    ...{ unitId: unit.id, centreId: unit.centreId, districtId: unit.districtId, takeBackId: unit.takeBackId },
    ...{ batchId: batch.id, tableId: batch.table.id, ...measured, lotNo: given.lotNo, hasPassed },
    ...{ strengthUnit: strengthUnitOf(method, agent), operatorId: actor.id, at: now },
    ...{
      askedStrength: asked?.least ?? 0,
      askedMinutes: asked?.minutes ?? 0,
      askedTemperatureC: asked?.leastC ?? null,
    },
  }
}

/** All that passed in one update, however many. */
function moveOn({ db, actor, now }: Deed, passed: readonly ToDisinfect[]) {
  const movedBy = actor.scope === 'system' ? null : actor.id
  return moveUnits(
    db,
    passed.map(unit => ({ unit, to: 'disinfected', why: 'disinfected', movedBy, now, districtId: unit.districtId })),
  )
}
