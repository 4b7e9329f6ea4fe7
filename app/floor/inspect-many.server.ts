import { act } from '#app/acts/act.server.ts'
import { ownUnits } from '#app/inventory/own-units.server.ts'
import { addInspections, lastTakeBacksOf } from '#app/reprocessing/inspections.server.ts'
import { no, type Result } from '#app/result.ts'
import { SeveralUnits } from './floor.input.ts'
import { moveMany } from './move-many.server.ts'
import type { Moved } from './moved.ts'

type Refusal = 'no_such_unit' | 'unit_of_another_centre' | 'unit_cannot_move' | 'nothing_to_inspect'

/** Devices that were looked at one by one, and are only dirty: they go on to be cleaned. */
export const inspectMany = act({
  name: 'floor.inspect-many',
  input: SeveralUnits,
  may: ['technician', 'manager'],
  async does(deed, { codes }): Promise<Result<Moved, Refusal>> {
    const { db, actor, now, touch } = deed
    const own = await ownUnits(deed, codes)
    if (!own.ok) return own
    const units = own.value
    if (units.some(({ state }) => state !== 'quarantine')) return no('nothing_to_inspect')
    const back = await lastTakeBacksOf(
      db,
      units.map(({ id }) => id),
    )
    await addInspections(
      db,
      units.map(({ id, centreId, centre: { districtId } }) => ({
        ...{ unitId: id, centreId, districtId, takeBackId: back.get(id) ?? null },
        ...{ result: 'clean_next' as const, note: '', inspectedBy: actor.id, at: now },
      })),
    )
    for (const { id } of units) touch({ subject: 'inspection', id, fields: ['result'] })
    return moveMany(deed, units, { to: 'inspected', why: 'inspected' })
  },
})
