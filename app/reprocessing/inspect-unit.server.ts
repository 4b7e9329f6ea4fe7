import { act } from '#app/acts/act.server.ts'
import { moveFor } from '#app/inventory/move-for.server.ts'
import { ownUnit } from '#app/inventory/own-unit.server.ts'
import { no, yes } from '#app/result.ts'
import { handPromisesOn } from './hand-promises-on.server.ts'
import { addInspection, lastTakeBackOf } from './records.server.ts'
import { InspectUnit } from './reprocessing.input.ts'

/**
 * What a technician finds on a unit in quarantine, and where it goes from there. "Beyond repair" is kept as advice: the
 * unit stays where it is until two people have agreed to take it out of stock.
 */
export const inspectUnit = act({
  name: 'reprocessing.inspect-unit',
  input: InspectUnit,
  may: ['technician', 'manager'],
  async does(deed, { code, result, note }) {
    const { db, actor, now, touch } = deed
    const own = await ownUnit(deed, code)
    if (!own.ok) return own
    const unit = own.value
    if (unit.state !== 'quarantine') return no('nothing_to_inspect')
    const takeBackId = (await lastTakeBackOf(db, unit.id))?.id ?? null
    const whose = { unitId: unit.id, centreId: unit.centreId, districtId: unit.centre.districtId }
    await addInspection(db, { ...whose, takeBackId, result, note, inspectedBy: actor.id, at: now })
    touch({ subject: 'inspection', id: unit.id, fields: ['result', 'note'] })
    if (result === 'scrap') return yes(null)
    if (result === 'clean_next') return moveFor(deed, unit, 'inspected', 'inspected')
    const moved = await moveFor(deed, unit, 'repair', 'sent_to_repair')
    if (moved.ok) await handPromisesOn(deed, unit)
    return moved
  },
})
