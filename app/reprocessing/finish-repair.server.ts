import { act } from '#app/acts/act.server.ts'
import { moveFor } from '#app/inventory/move-for.server.ts'
import { ownUnit } from '#app/inventory/own-unit.server.ts'
import { no } from '#app/result.ts'
import { MoveByHand } from './reprocessing.input.ts'

/** A mended unit is inspected and disinfected like one that has come back: many hands have been on it. */
export const finishRepair = act({
  name: 'reprocessing.finish-repair',
  input: MoveByHand,
  may: ['technician', 'manager'],
  async does(deed, { code }) {
    const unit = await ownUnit(deed, code)
    if (!unit.ok) return unit
    if (unit.value.state !== 'repair') return no('unit_cannot_move')
    return moveFor(deed, unit.value, 'quarantine', 'repaired')
  },
})
