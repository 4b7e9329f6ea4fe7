import { act, type Deed } from '#app/acts/act.server.ts'
import { endSetAsideOf, setAsidesOf } from '#app/allotment/set-asides.server.ts'
import { resettleFor } from '#app/booking/endangered.server.ts'
import { moveFor } from '#app/inventory/move-for.server.ts'
import { ownUnit } from '#app/inventory/own-unit.server.ts'
import type { UnitKept } from '#app/inventory/units.server.ts'
import { promisesOf } from '#app/reprocessing/promises.server.ts'
import { no, yes } from '#app/result.ts'
import { DecideScrapping } from './scrapping.input.ts'
import { markDecided, proposedFor } from './scrappings.server.ts'

/**
 * The second person agrees, and the unit is gone; or does not, and it goes its way again. Who counted on it gets another
 * one, or is at risk and told so. One that is prepared for a certain person waits until somebody has spoken with them.
 */
export const decideScrapping = act({
  name: 'upkeep.decide-scrapping',
  input: DecideScrapping,
  may: ['technician', 'manager'],
  saidByDatabase: { scrapping_is_decided_by_another_person: 'scrapping_needs_another_person' },
  async does(deed, { code, decision }) {
    const { db, actor, now, touch } = deed
    const unit = await ownUnit(deed, code)
    if (!unit.ok) return unit
    const proposed = await proposedFor(db, unit.value.id)
    if (!proposed) return no('no_scrapping_is_proposed')
    if (proposed.proposedBy === actor.id) return no('scrapping_needs_another_person')
    await markDecided(db, { id: proposed.id, by: actor.id, decision, now })
    touch({ subject: 'scrapping', id: unit.value.id, fields: ['state'] })
    return decision === 'approved' ? takeOutOfStock(deed, unit.value) : yes(null)
  },
})

async function takeOutOfStock(deed: Deed, unit: UnitKept) {
  const { db, today } = deed
  const moved = await moveFor(deed, unit, 'scrapped', 'scrapped')
  if (!moved.ok) return moved
  await resettleFor(deed, unit)
  for (const { id } of await setAsidesOf(db, unit.id, today)) await endSetAsideOf(db, { id, unitId: unit.id, today })
  return (await promisesOf(db, unit.id, today)).length > 0 ? no('unit_is_promised') : yes(null)
}
