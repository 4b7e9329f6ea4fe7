import { act } from '#app/acts/act.server.ts'
import { lockReservations } from '#app/booking/reservations.server.ts'
import { lockPlace } from '#app/inventory/places.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { PlanRound } from './rounds.input.ts'
import { addRound, driversOf, isVanTaken } from './rounds.server.ts'
import { addStops, stopsWithoutRound } from './stops-to-plan.server.ts'

type Refusal = 'job_day_is_past' | 'no_such_van' | 'no_such_driver' | 'van_is_taken'

/** A driver's round with a van: all stops of that day that are on no other round, in the order that is suggested. */
export const planRound = act({
  name: 'delivery.plan-round',
  input: PlanRound,
  may: ['driver', 'desk', 'manager'],
  async does(deed, { on, driver, van }): Promise<Result<{ roundId: string }, Refusal>> {
    const { db, actor, now, today, touch } = deed
    if (on < today) return no('job_day_is_past')
    const [centreId, districtId] = [actor.centreId ?? '', actor.districtId ?? '']
    const stops = await stopsWithoutRound(deed, centreId, on)
    // The reservations before the van, as everybody takes them.
    await lockReservations(
      db,
      stops.map(({ reservationId }) => reservationId),
      actor,
    )
    const place = await lockPlace(db, van)
    if (place?.kind !== 'van' || place.centreId !== centreId || place.closedAt !== null) return no('no_such_van')
    if (!(await driversOf(db, centreId)).some(({ id }) => id === driver)) return no('no_such_driver')
    if (await isVanTaken(db, van, on)) return no('van_is_taken')
    const roundId = await addRound(db, { centreId, districtId, on, driverId: driver, vanId: van, plannedAt: now })
    await addStops(deed, { id: roundId, on }, stops)
    touch({ subject: 'round', id: roundId, fields: ['stops'] })
    return yes({ roundId })
  },
})
