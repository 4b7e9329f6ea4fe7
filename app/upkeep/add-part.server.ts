import { act } from '#app/acts/act.server.ts'
import { yes } from '#app/result.ts'
import { ownOpenRepair } from './own-repair.server.ts'
import { AddPart } from './repair.input.ts'
import { addPartTo } from './repairs.server.ts'

/** A part that was built in, and what all of them cost together. */
export const addPart = act({
  name: 'upkeep.add-part',
  input: AddPart,
  may: ['technician', 'manager'],
  async does(deed, { id, name, count, cost }) {
    const own = await ownOpenRepair(deed, id)
    if (!own.ok) return own
    const { centreId, districtId } = own.value.repair
    await addPartTo(deed.db, { repairId: id, centreId, districtId, name, count, costFen: cost })
    deed.touch({ subject: 'repair', id, fields: ['parts'] })
    return yes(null)
  },
})
