import { act, type Deed } from '#app/acts/act.server.ts'
import { moveUnits } from '#app/inventory/moves.server.ts'
import { isClean, SAID_OF_PLACES } from '#app/inventory/place.ts'
import { mainPlaceOf } from '#app/inventory/places.server.ts'
import { lockedUnits } from '#app/inventory/units.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { WhichRound } from './rounds.input.ts'
import { lockRound, openJobsOf, type RoundKept, stampRound, takeOff, unitsOnVan } from './rounds.server.ts'

type Refusal = 'no_such_round' | 'round_has_not_left' | 'round_is_over' | 'unit_cannot_move'
type SaidRefusal = 'place_does_not_suit' | 'van_mixes_clean_and_dirty'

/** The van is back and empty: what is dirty goes to the dirty zone, what nobody got to the clean store, what was not done is planned anew. */
export const endRound = act({
  name: 'delivery.end-round',
  input: WhichRound,
  may: ['driver', 'desk', 'manager'],
  saidByDatabase: { ...SAID_OF_PLACES },
  async does(deed, { round: id }): Promise<Result<{ unloaded: number }, Refusal | SaidRefusal>> {
    const { db, actor, now, touch } = deed
    const round = await lockRound(db, id, actor.centreId)
    if (!round) return no('no_such_round')
    if (!round.leftAt) return no('round_has_not_left')
    if (round.endedAt) return no('round_is_over')
    const unloaded = await emptyVan(deed, round)
    if (!unloaded.ok) return unloaded
    const left = await openJobsOf(db, id)
    await takeOff(
      db,
      left.map(job => job.id),
    )
    await stampRound(db, id, { endedAt: now })
    touch({ subject: 'round', id, fields: ['endedAt'] })
    return yes({ unloaded: unloaded.value })
  },
})

async function emptyVan({ db, actor, now, touch }: Deed, { vanId, centreId, districtId }: RoundKept) {
  const lying = await unitsOnVan(db, vanId)
  const units = await lockedUnits(
    db,
    lying.map(({ id }) => id),
  )
  const [clean, dirty] = [await mainPlaceOf(db, centreId, 'clean_store'), await mainPlaceOf(db, centreId, 'dirty_zone')]
  const moves = units.map(unit => ({
    ...{ unit, to: unit.state, place: (isClean(unit.state) ? clean : dirty)?.id, why: 'unloaded' as const },
    ...{ movedBy: actor.id, now, districtId },
  }))
  const moved = await moveUnits(db, moves)
  if (!moved.ok) return moved
  for (const { id } of units) touch({ subject: 'unit', id, fields: ['placeId'] })
  return yes(units.length)
}
