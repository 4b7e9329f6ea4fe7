import { act } from '#app/acts/act.server.ts'
import { moveFor } from '#app/inventory/move-for.server.ts'
import { ownUnit } from '#app/inventory/own-unit.server.ts'
import { SAID_OF_PLACES } from '#app/inventory/place.ts'
import { no } from '#app/result.ts'
import { MoveByHand } from './reprocessing.input.ts'

/** A clean unit that has become dirty or doubtful in store goes the way of one that came back. */
export const putInQuarantine = act({
  name: 'reprocessing.put-in-quarantine',
  input: MoveByHand,
  may: ['technician', 'manager'],
  saidByDatabase: SAID_OF_PLACES,
  async does(deed, { code }) {
    const unit = await ownUnit(deed, code)
    if (!unit.ok) return unit
    if (unit.value.state !== 'ready') return no('unit_cannot_move')
    return moveFor(deed, unit.value, 'quarantine', 'put_in_quarantine')
  },
})
