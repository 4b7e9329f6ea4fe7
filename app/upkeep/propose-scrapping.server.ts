import { act } from '#app/acts/act.server.ts'
import { moveFor } from '#app/inventory/move-for.server.ts'
import { ownUnit } from '#app/inventory/own-unit.server.ts'
import { SAID_OF_PLACES } from '#app/inventory/place.ts'
import { mayMove } from '#app/inventory/unit.ts'
import { no, yes } from '#app/result.ts'
import { ProposeScrapping } from './scrapping.input.ts'
import { addScrappings } from './scrappings.server.ts'

/**
 * One of the two who are needed says that a unit should leave the stock for good, and why. One that was ready waits in
 * quarantine for the other's word: what may be unsafe goes to nobody meanwhile.
 */
export const proposeScrapping = act({
  name: 'upkeep.propose-scrapping',
  input: ProposeScrapping,
  may: ['technician', 'manager'],
  saidByDatabase: SAID_OF_PLACES,
  async does(deed, { code, ground, note }) {
    const { db, actor, now, touch } = deed
    const own = await ownUnit(deed, code)
    if (!own.ok) return own
    const unit = own.value
    if (!mayMove(unit.state, 'scrapped')) return no('unit_cannot_move')
    const whose = { unitId: unit.id, centreId: unit.centreId, districtId: unit.centre.districtId }
    const added = await addScrappings(db, [{ ...whose, ground, note, proposedBy: actor.id, proposedAt: now }])
    if (added === 0) return no('scrapping_is_proposed_already')
    touch({ subject: 'scrapping', id: unit.id, fields: ['ground', 'note'] })
    return unit.state === 'ready' ? moveFor(deed, unit, 'quarantine', 'put_in_quarantine') : yes(null)
  },
})
