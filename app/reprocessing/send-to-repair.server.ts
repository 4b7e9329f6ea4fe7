import { act } from '#app/acts/act.server.ts'
import { moveFor } from '#app/inventory/move-for.server.ts'
import { ownUnit } from '#app/inventory/own-unit.server.ts'
import { handPromisesOn } from './hand-promises-on.server.ts'
import { MoveByHand } from './reprocessing.input.ts'

/**
 * A unit that does not work as it should leaves the stock until it is mended. One that is with a person comes back first.
 * Promises that fit nowhere else are at risk from this moment, and stand on the centre's list.
 */
export const sendToRepair = act({
  name: 'reprocessing.send-to-repair',
  input: MoveByHand,
  may: ['technician', 'manager'],
  async does(deed, { code }) {
    const unit = await ownUnit(deed, code)
    if (!unit.ok) return unit
    const moved = await moveFor(deed, unit.value, 'repair', 'sent_to_repair')
    if (moved.ok) await handPromisesOn(deed, unit.value)
    return moved
  },
})
