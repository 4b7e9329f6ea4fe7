import type { Deed } from '#app/acts/act.server.ts'
import { no, yes } from '#app/result.ts'
import type { MovementReason } from './movement.ts'
import { moveUnit } from './moves.server.ts'
import type { UnitState } from './unit.ts'
import type { UnitKept } from './units.server.ts'

/** Moves a unit for an act: by its actor, at its moment, and into its audit row. */
export async function moveFor(deed: Deed, unit: UnitKept, to: UnitState, why: MovementReason) {
  const { db, actor, now } = deed
  const movedBy = actor.scope === 'system' ? null : actor.id
  const moved = await moveUnit(db, { unit, to, why, movedBy, now, districtId: unit.centre.districtId })
  if (!moved.ok) return no('unit_cannot_move')
  deed.touch({ subject: 'unit', id: unit.id, fields: ['state', 'releasedAt'] })
  return yes(null)
}
