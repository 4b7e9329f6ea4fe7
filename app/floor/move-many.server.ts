import type { Deed } from '#app/acts/act.server.ts'
import type { MovementReason } from '#app/inventory/movement.ts'
import { moveUnits } from '#app/inventory/moves.server.ts'
import type { UnitState } from '#app/inventory/unit.ts'
import type { UnitKept } from '#app/inventory/units.server.ts'
import { yes } from '#app/result.ts'
import { movedNow } from './moved.ts'

type Move = { readonly to: UnitState; readonly why: MovementReason }

/** Moves units to the same state for an act: by its actor, at its moment, and into its audit row. */
export async function moveMany(deed: Deed, units: readonly UnitKept[], { to, why }: Move) {
  const { db, actor, now, touch } = deed
  const movedBy = actor.scope === 'system' ? null : actor.id
  const moved = await moveUnits(
    db,
    units.map(unit => ({ unit, to, why, movedBy, now, districtId: unit.centre.districtId })),
  )
  if (!moved.ok) return moved
  for (const { id } of units) touch({ subject: 'unit', id, fields: ['state', 'releasedAt'] })
  return yes(movedNow(units, now))
}
