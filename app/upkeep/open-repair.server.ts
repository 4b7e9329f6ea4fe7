import { act } from '#app/acts/act.server.ts'
import { moveFor } from '#app/inventory/move-for.server.ts'
import { ownUnit } from '#app/inventory/own-unit.server.ts'
import { SAID_OF_PLACES } from '#app/inventory/place.ts'
import { handPromisesOn } from '#app/reprocessing/hand-promises-on.server.ts'
import { no, yes } from '#app/result.ts'
import { OpenRepair } from './repair.input.ts'
import { addRepair, openRepairOf } from './repairs.server.ts'

/**
 * A unit that does not work as it should leaves the stock until it is mended. One that is with a person comes back first;
 * one that an inspection has sent to the workshop only gets its record. Promises that fit nowhere else are at risk.
 */
export const openRepair = act({
  name: 'upkeep.open-repair',
  input: OpenRepair,
  may: ['technician', 'manager'],
  saidByDatabase: { ...SAID_OF_PLACES, unit_has_one_open_repair: 'repair_is_open_already' },
  async does(deed, { code, fault }) {
    const { db, actor, now, touch } = deed
    const own = await ownUnit(deed, code)
    if (!own.ok) return own
    const unit = own.value
    if (await openRepairOf(db, unit.id)) return no('repair_is_open_already')
    if (unit.state !== 'repair') {
      const moved = await moveFor(deed, unit, 'repair', 'sent_to_repair')
      if (!moved.ok) return moved
      await handPromisesOn(deed, unit)
    }
    const whose = { unitId: unit.id, centreId: unit.centreId, districtId: unit.centre.districtId }
    const id = await addRepair(db, { ...whose, fault, openedBy: actor.id, openedAt: now })
    touch({ subject: 'repair', id, fields: ['fault'] })
    return yes({ id })
  },
})
