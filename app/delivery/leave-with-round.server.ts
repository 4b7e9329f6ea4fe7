import { act } from '#app/acts/act.server.ts'
import { isClean } from '#app/inventory/place.ts'
import { lockPlace } from '#app/inventory/places.server.ts'
import { lockedUnits } from '#app/inventory/units.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { Database } from '#db/client.server.ts'
import { checkLoad, decideLeave, type LeaveRefusal } from './round.ts'
import { WhichRound } from './rounds.input.ts'
import { lockRound, stampRound, unitsOnVan } from './rounds.server.ts'
import { stopsOfRound } from './stops.server.ts'

/** The van leaves, with exactly what its stops were promised and nothing dirty beside it. */
export const leaveWithRound = act({
  name: 'delivery.leave-with-round',
  input: WhichRound,
  may: ['driver', 'desk', 'manager'],
  async does({ db, actor, now, touch }, { round: id }): Promise<Result<null, LeaveRefusal | 'no_such_round'>> {
    const round = await lockRound(db, id, actor.centreId)
    if (!round) return no('no_such_round')
    const stops = await stopsOfRound(db, round)
    const lying = await settledOnVan(db, round.vanId)
    const load = checkLoad(
      stops.flatMap(({ kind, productId }) => (kind === 'deliver' ? [productId] : [])),
      lying.map(unit => ({ ...unit, isClean: isClean(unit.state) })),
    )
    const decided = decideLeave({ hasLeft: round.leftAt !== null, stops: stops.length, ...load })
    if (!decided.ok) return decided
    await stampRound(db, id, { leftAt: now })
    touch({ subject: 'round', id, fields: ['leftAt'] })
    return yes(null)
  },
})

/** What lies on a van once nobody is loading it: the units first, then the van, as everybody takes them. */
async function settledOnVan(db: Database, vanId: string) {
  const seen = await unitsOnVan(db, vanId)
  await lockedUnits(
    db,
    seen.map(({ id }) => id),
  )
  await lockPlace(db, vanId)
  return unitsOnVan(db, vanId)
}
