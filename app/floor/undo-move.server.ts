import { act, type Deed } from '#app/acts/act.server.ts'
import { lastMovementsOf, lastReleasesOf, moveUnits } from '#app/inventory/moves.server.ts'
import { ownUnits } from '#app/inventory/own-units.server.ts'
import { SAID_OF_PLACES } from '#app/inventory/place.ts'
import type { UnitKept } from '#app/inventory/units.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { UndoMove } from './floor.input.ts'
import { type Moved, movedNow } from './moved.ts'
import { mayUndo, type UndoRefusal } from './undo.ts'

type Refusal =
  | UndoRefusal
  | 'no_such_unit'
  | 'unit_of_another_centre'
  | 'unit_cannot_move'
  | 'place_does_not_suit'
  | 'van_mixes_clean_and_dirty'

/** Takes one's own last movement of units back, by a movement the other way: nothing that was written is struck out. */
export const undoMove = act({
  name: 'floor.undo-move',
  input: UndoMove,
  may: ['driver', 'desk', 'technician', 'manager'],
  saidByDatabase: {
    movement_is_taken_back_once: 'moved_again_since',
    ...SAID_OF_PLACES,
    release_needs_a_disinfection: 'movement_is_not_undone',
  },
  async does(deed, { codes, at }): Promise<Result<Moved, Refusal>> {
    const own = await ownUnits(deed, codes)
    if (!own.ok) return own
    const moves = await movesBack(deed, own.value, at)
    if (!moves.ok) return moves
    const moved = await moveUnits(deed.db, moves.value)
    if (!moved.ok) return moved
    for (const { id } of own.value) deed.touch({ subject: 'unit', id, fields: ['state', 'placeId', 'releasedAt'] })
    return yes(movedNow(own.value, deed.now))
  },
})

async function movesBack({ db, actor, now }: Deed, units: readonly UnitKept[], at: Date) {
  const ids = units.map(({ id }) => id)
  const [last, released] = [await lastMovementsOf(db, ids), await lastReleasesOf(db, ids)]
  const moves = []
  for (const unit of units) {
    const before = last.get(unit.id)
    const may = mayUndo({ last: before, at, by: actor.id, now })
    if (!may.ok) return may
    if (!before?.fromState) return no('movement_is_not_undone')
    moves.push({
      ...{ unit, to: before.fromState, why: 'undone' as const, movedBy: actor.id, now, undoes: before.id },
      ...{ districtId: unit.centre.districtId, place: before.fromPlaceId, releasedAt: released.get(unit.id) },
    })
  }
  return yes(moves)
}
