import { act } from '#app/acts/act.server.ts'
import { isClean } from '#app/inventory/place.ts'
import { no, type Result, yes } from '#app/result.ts'
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
    const lying = await unitsOnVan(db, round.vanId)
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
