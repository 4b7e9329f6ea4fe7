import { act, type Deed } from '#app/acts/act.server.ts'
import type { MovementReason } from '#app/inventory/movement.ts'
import { moveUnits } from '#app/inventory/moves.server.ts'
import { ownUnits } from '#app/inventory/own-units.server.ts'
import { isClean, type PlaceKind, placeSuits, SAID_OF_PLACES } from '#app/inventory/place.ts'
import { type Place, placesOf } from '#app/inventory/places.server.ts'
import type { UnitKept } from '#app/inventory/units.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { MoveToPlace } from './floor.input.ts'
import { type Moved, movedNow } from './moved.ts'

type Refusal =
  | 'no_such_unit'
  | 'unit_of_another_centre'
  | 'unit_cannot_move'
  | 'no_such_place'
  | 'place_does_not_suit'
  | 'lies_there_already'
  | 'van_mixes_clean_and_dirty'

/** Puts units into another room or onto a van, or takes them off it. Their states stay as they are. */
export const moveToPlace = act({
  name: 'floor.move-to-place',
  input: MoveToPlace,
  may: ['driver', 'desk', 'technician', 'manager'],
  saidByDatabase: {
    ...SAID_OF_PLACES,
  },
  async does(deed, { codes, place }): Promise<Result<Moved, Refusal>> {
    const { db, actor, now, touch } = deed
    const own = await ownUnits(deed, codes)
    if (!own.ok) return own
    const moves = await movesTo(deed, own.value, place)
    if (!moves.ok) return moves
    const moved = await moveUnits(
      db,
      moves.value.map(({ unit, to, why }) => ({
        ...{ unit, to: unit.state, place: to.id, why, now, districtId: unit.centre.districtId },
        movedBy: actor.scope === 'system' ? null : actor.id,
      })),
    )
    if (!moved.ok) return moved
    for (const { id } of own.value) touch({ subject: 'unit', id, fields: ['placeId'] })
    return yes(movedNow(own.value, now))
  },
})

type Move = { readonly unit: UnitKept; readonly to: Place; readonly why: MovementReason }

async function movesTo(
  { db }: Deed,
  units: readonly UnitKept[],
  asked: string,
): Promise<Result<readonly Move[], Refusal>> {
  const places = await placesOf(db, units[0]?.centreId ?? '')
  const moves: Move[] = []
  for (const unit of units) {
    const to = places.find(place => (asked === '' ? place.isMain && place.kind === homeOf(unit) : place.id === asked))
    if (!to) return no('no_such_place')
    if (to.id === unit.placeId) return no('lies_there_already')
    if (!placeSuits(to.kind, unit.state)) return no('place_does_not_suit')
    const fromKind = places.find(({ id }) => id === unit.placeId)?.kind
    moves.push({ unit, to, why: reasonOf(fromKind, to.kind) })
  }
  return yes(moves)
}

/** Where a unit belongs by its state: `main_place` says the same in the database. */
function homeOf({ state }: UnitKept): PlaceKind {
  if (isClean(state)) return 'clean_store'
  return ['quarantine', 'inspected', 'precleaned'].includes(state) ? 'dirty_zone' : 'workshop'
}

function reasonOf(from: PlaceKind | undefined, to: PlaceKind): MovementReason {
  if (to === 'van') return 'loaded'
  return from === 'van' ? 'unloaded' : 'moved'
}
