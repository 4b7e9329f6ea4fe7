import { act } from '#app/acts/act.server.ts'
import { moveFor } from '#app/inventory/move-for.server.ts'
import { no } from '#app/result.ts'
import { ownOpenRepair } from './own-repair.server.ts'
import { FinishRepair } from './repair.input.ts'
import { endRepair } from './repairs.server.ts'

/** A mended unit is inspected and disinfected like one that has come back: many hands have been on it. */
export const finishRepair = act({
  name: 'upkeep.finish-repair',
  input: FinishRepair,
  may: ['technician', 'manager'],
  async does(deed, { id, labour, minutes, note }) {
    const { db, actor, now, touch } = deed
    const own = await ownOpenRepair(deed, id)
    if (!own.ok) return own
    const { unit } = own.value
    if (unit.state !== 'repair') return no('unit_cannot_move')
    await endRepair(db, id, { state: 'done', labourFen: labour, minutes, note, endedBy: actor.id, endedAt: now })
    touch({ subject: 'repair', id, fields: ['state', 'labourFen', 'minutes', 'note'] })
    return moveFor(deed, unit, 'quarantine', 'repaired')
  },
})
