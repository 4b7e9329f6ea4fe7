import { act } from '#app/acts/act.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { moveStop, suggestOrder } from './round.ts'
import { OrderStops } from './rounds.input.ts'
import { giveTurns, lockRound } from './rounds.server.ts'
import { stopsOfRound } from './stops.server.ts'

/** One stop moves up, down or to a place; without a stop the round is put into the order that is suggested. */
export const orderStops = act({
  name: 'delivery.order-stops',
  input: OrderStops,
  may: ['driver', 'desk', 'manager'],
  async does(
    { db, actor, touch },
    { round: id, reference, where },
  ): Promise<Result<{ roundId: string }, 'no_such_round' | 'round_is_over' | 'stop_is_not_open'>> {
    const round = await lockRound(db, id, actor.centreId)
    if (!round) return no('no_such_round')
    if (round.endedAt) return no('round_is_over')
    const stops = await stopsOfRound(db, round)
    if (reference !== undefined && !stops.some(stop => stop.reference === reference)) return no('stop_is_not_open')
    const ordered =
      reference === undefined
        ? suggestOrder(stops)
        : moveStop(stops, stop => stop.reference === reference, where ?? 'up')
    await giveTurns(
      db,
      id,
      ordered.flatMap(({ jobId }) => jobId ?? []),
    )
    touch({ subject: 'round', id, fields: ['turns'] })
    return yes({ roundId: id })
  },
})
