import { act } from '#app/acts/act.server.ts'
import { has } from '#app/acts/actor.ts'
import { moveFor } from '#app/inventory/move-for.server.ts'
import { ownUnit } from '#app/inventory/own-unit.server.ts'
import { no, yes } from '#app/result.ts'
import { handPromisesOn } from './hand-promises-on.server.ts'
import { addInspection, lastTakeBackOf } from './records.server.ts'
import { InspectUnit } from './reprocessing.input.ts'

const NEXT = {
  clean_next: { to: 'inspected', why: 'inspected' },
  repair: { to: 'repair', why: 'sent_to_repair' },
  scrap: { to: 'scrapped', why: 'scrapped' },
} as const

/**
 * What a technician finds on a unit in quarantine, and where it goes from there. "Beyond repair" from a technician is kept
 * as advice: the unit stays where it is until a manager takes it out of stock.
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
    if (result === 'scrap' && !has(actor, ['manager'])) return yes(null)
    const { to, why } = NEXT[result]
    const moved = await moveFor(deed, unit, to, why)
    const left = moved.ok && result !== 'clean_next' ? await handPromisesOn(deed, unit) : 0
    return result === 'scrap' && left > 0 ? no('unit_is_promised') : moved
  },
})
