import type { Deed } from '#app/acts/act.server.ts'
import { lockReservations, type Reservation } from '#app/booking/reservations.server.ts'
import type { Day } from '#app/time/day.ts'
import type { JobKind, Stop } from './job.ts'
import { addJob, openJobOf } from './jobs.server.ts'
import { suggestOrder } from './round.ts'
import { giveTurns, openJobsOf } from './rounds.server.ts'
import { stopsOn } from './stops.server.ts'

/** What is due at somebody's door on a day and is on no round yet. */
export async function stopsWithoutRound({ db, today }: Pick<Deed, 'db' | 'today'>, centreId: string, day: Day) {
  const stops = await stopsOn(db, { centreId, day, today })
  return stops.filter(({ kind, roundId }) => kind !== 'collect_at_centre' && roundId === null)
}

type Round = { readonly id: string; readonly on: Day }

/**
 * Puts stops on a round behind those that it has, and says how many; what was due without a plan is planned by it. What
 * somebody else has put on a round, or done, while this act waited stays as it is.
 */
export async function addStops(deed: Deed, round: Round, stops: readonly Stop[]): Promise<number> {
  const { db, actor, now } = deed
  const ids = stops.map(({ reservationId }) => reservationId)
  const locked = await lockReservations(db, ids, actor)
  const added: string[] = []
  for (const { reservationId, kind } of suggestOrder(stops)) {
    const reservation = locked.find(({ id }) => id === reservationId)
    if (!reservation || !isStill(kind, reservation)) continue
    const { personId, centreId, districtId } = reservation
    const planned = await openJobOf(db, reservationId)
    if (planned && planned.roundId !== null) continue
    const whose = { reservationId, personId, centreId, districtId }
    added.push(planned?.id ?? (await addJob(db, whose, kind, round.on, now)))
  }
  const there = await openJobsOf(db, round.id)
  await giveTurns(db, round.id, [...there.map(({ id }) => id).filter(id => !added.includes(id)), ...added])
  return added.length
}

const isStill = (kind: JobKind, { state }: Reservation): boolean =>
  state === (kind === 'fetch_back' ? 'handed_over' : 'confirmed')
