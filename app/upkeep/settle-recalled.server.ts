import { act, type Deed } from '#app/acts/act.server.ts'
import { lockStock } from '#app/allotment/allotments.server.ts'
import { endManyAsides } from '#app/allotment/set-many-aside.server.ts'
import { moveUnits } from '#app/inventory/moves.server.ts'
import { SAID_OF_PLACES } from '#app/inventory/place.ts'
import { mayMove } from '#app/inventory/unit.ts'
import { tidyUnitCode } from '#app/inventory/unit-code.ts'
import { no, type Result, yes } from '#app/result.ts'
import { keepAndRestore } from '#app/risk/restore.server.ts'
import { SettleRecalled } from './recall.input.ts'
import { leavesStock, RECALL_GROUND, type RecallOutcome } from './recall.ts'
import { namedByNoRecall, takeUnsettled, type UnsettledUnit, writeOutcome } from './recalled-units.server.ts'
import { lockRecall, type Recall } from './recalls.server.ts'
import { addScrappings } from './scrappings.server.ts'

type Refusal = 'no_such_recall' | 'no_recalled_unit_is_chosen' | 'recalled_unit_is_out' | 'unit_cannot_move'

/**
 * What became of recalled units. Mended ones are inspected like any that many hands have been on; those that the notice does
 * not mean are there again at once; those that go back to the maker or to scrap are proposed for it, and another person agrees.
 */
export const settleRecalled = act({
  name: 'upkeep.settle-recalled',
  input: SettleRecalled,
  may: ['technician', 'manager'],
  saidByDatabase: SAID_OF_PLACES,
  async does(deed, { recall: id, unit: codes, outcome, note }): Promise<Result<{ settled: number }, Refusal>> {
    const { db, actor, now, touch } = deed
    const recall = await lockRecall(db, id)
    if (!recall || recall.centreId !== actor.centreId) return no('no_such_recall')
    await lockStock(db, recall)
    const units = await takeUnsettled(db, id, codes.map(tidyUnitCode))
    if (units.length === 0) return no('no_recalled_unit_is_chosen')
    if (leavesStock(outcome) && units.some(({ state }) => !mayMove(state, 'scrapped')))
      return no('recalled_unit_is_out')
    const ids = units.map(unit => unit.id)
    await writeOutcome(db, id, ids, { outcome, note, by: actor.id, now })
    touch({ subject: 'recall', id, fields: ['outcome'] })
    const done = leavesStock(outcome)
      ? await propose(deed, recall, ids, note)
      : await bringBack(deed, recall, units, outcome)
    return done.ok ? yes({ settled: units.length }) : done
  },
})

async function propose({ db, actor, now }: Deed, recall: Recall, ids: readonly string[], note: string) {
  const { centreId, districtId, noticeNo } = recall
  const why = { ground: RECALL_GROUND, note: note || noticeNo, proposedBy: actor.id, proposedAt: now }
  await addScrappings(
    db,
    ids.map(unitId => ({ unitId, centreId, districtId, ...why })),
  )
  return yes(null)
}

async function bringBack(deed: Deed, recall: Recall, units: readonly UnsettledUnit[], outcome: RecallOutcome) {
  const { db, today } = deed
  const moved = outcome === 'mended' ? await toBeInspected(deed, recall, units) : yes(null)
  if (!moved.ok) return moved
  const ids = units.map(({ id }) => id)
  await endManyAsides(db, await namedByNoRecall(db, ids), 'recall', today)
  await keepAndRestore(deed, recall)
  return yes(null)
}

/** One that is with somebody comes by there anyway when it is taken back. */
async function toBeInspected(
  { db, actor, now, touch }: Deed,
  { districtId }: Recall,
  units: readonly UnsettledUnit[],
): Promise<Result<null, 'unit_cannot_move'>> {
  const here = units.filter(({ state }) => state !== 'out' && mayMove(state, 'quarantine'))
  for (const { id } of here) touch({ subject: 'unit', id, fields: ['state', 'releasedAt'] })
  return moveUnits(
    db,
    here.map(unit => ({
      ...{ unit, to: 'quarantine' as const, movedBy: actor.id, now, districtId },
      why: unit.state === 'repair' ? ('repaired' as const) : ('put_in_quarantine' as const),
    })),
  )
}
