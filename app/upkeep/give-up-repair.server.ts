import { act } from '#app/acts/act.server.ts'
import { yes } from '#app/result.ts'
import { ownOpenRepair } from './own-repair.server.ts'
import { GiveUpRepair } from './repair.input.ts'
import { endRepair } from './repairs.server.ts'
import { addScrappings } from './scrappings.server.ts'

/** It cannot be mended, or is not worth it: proposed for scrapping, and another person decides. */
export const giveUpRepair = act({
  name: 'upkeep.give-up-repair',
  input: GiveUpRepair,
  may: ['technician', 'manager'],
  async does(deed, { id, why: note }) {
    const { db, actor, now, touch } = deed
    const own = await ownOpenRepair(deed, id)
    if (!own.ok) return own
    const { unitId, centreId, districtId } = own.value.repair
    await endRepair(db, id, { state: 'given_up', note, endedBy: actor.id, endedAt: now })
    const ground = 'beyond_repair' as const
    await addScrappings(db, [{ unitId, centreId, districtId, ground, note, proposedBy: actor.id, proposedAt: now }])
    touch({ subject: 'repair', id, fields: ['state', 'note'] })
    touch({ subject: 'scrapping', id: unitId, fields: ['ground', 'note'] })
    return yes(null)
  },
})
