import { act } from '#app/acts/act.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { StopOfRound } from './rounds.input.ts'
import { lockRound } from './rounds.server.ts'
import { addStops, stopsWithoutRound } from './stops-to-plan.server.ts'

/** One more stop, behind the others. Once the van has left only something to fetch may be added: the rest is loaded. */
export const putOnRound = act({
  name: 'delivery.put-on-round',
  input: StopOfRound,
  may: ['driver', 'desk', 'manager'],
  async does(
    deed,
    { round: id, reference },
  ): Promise<Result<{ roundId: string }, 'no_such_round' | 'round_is_over' | 'round_has_left' | 'stop_is_not_open'>> {
    const round = await lockRound(deed.db, id, deed.actor.centreId)
    if (!round) return no('no_such_round')
    if (round.endedAt) return no('round_is_over')
    const waiting = await stopsWithoutRound(deed, round.centreId, round.on)
    const stop = waiting.find(one => one.reference === reference)
    if (!stop) return no('stop_is_not_open')
    if (round.leftAt && stop.kind !== 'fetch_back') return no('round_has_left')
    if ((await addStops(deed, round, [stop])) === 0) return no('stop_is_not_open')
    deed.touch({ subject: 'round', id, fields: ['stops'] })
    return yes({ roundId: id })
  },
})
