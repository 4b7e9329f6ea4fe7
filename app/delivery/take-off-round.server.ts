import { act } from '#app/acts/act.server.ts'
import { reservationByReference } from '#app/booking/reservations.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { StopOfRound } from './rounds.input.ts'
import { giveTurns, lockRound, openJobsOf, takeOff } from './rounds.server.ts'

/** A stop is left for another round; its day and the part that was promised stay. */
export const takeOffRound = act({
  name: 'delivery.take-off-round',
  input: StopOfRound,
  may: ['driver', 'desk', 'manager'],
  async does(
    { db, actor, touch },
    { round: id, reference },
  ): Promise<Result<{ roundId: string }, 'no_such_round' | 'round_is_over' | 'stop_is_not_open'>> {
    const round = await lockRound(db, id, actor.centreId)
    if (!round) return no('no_such_round')
    if (round.endedAt) return no('round_is_over')
    const reservation = await reservationByReference(db, reference)
    const stops = await openJobsOf(db, id)
    const stop = stops.find(({ reservationId }) => reservationId === reservation?.id)
    if (!stop) return no('stop_is_not_open')
    await takeOff(db, [stop.id])
    await giveTurns(
      db,
      id,
      stops.filter(one => one !== stop).map(one => one.id),
    )
    touch({ subject: 'round', id, fields: ['stops'] })
    return yes({ roundId: id })
  },
})
