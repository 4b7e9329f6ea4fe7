import { act, type Deed } from '#app/acts/act.server.ts'
import { allot, freeAllotments } from '#app/allotment/allotments.server.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { lockReservation, type Reservation } from '#app/booking/reservations.server.ts'
import { tellOf } from '#app/people/leave-word.server.ts'
import { AnnounceReturn } from '#app/rental/changes/changes.input.ts'
import { heldUntilDue } from '#app/rental/changes/rooms.server.ts'
import { decideEarlyReturn, type ReturnRefusal } from '#app/rental/changes/running.ts'
import { lockRunning, moveDueDay, type RunningRental } from '#app/rental/changes/runnings.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { Day } from '#app/time/day.ts'
import { addJob, moveJob } from '../jobs.server.ts'

type Returning = { readonly dueOn: Day }

/**
 * A device is wanted no longer and comes back on an open day before it is due: what is left of its days is free for others
 * from then on, and what was delivered is fetched. Whether rent comes back the price says, and its page before it asks.
 */
export const announceReturn = act({
  name: 'delivery.announce-return',
  input: AnnounceReturn,
  may: ['resident', 'desk', 'manager'],
  forAnother: 'reserve',
  async does(deed, { reference, on }): Promise<Result<Returning, ReturnRefusal | 'reservation_unknown'>> {
    const { db, actor, now, today } = deed
    const reservation = await lockReservation(db, reference, actor)
    if (!reservation) return no('reservation_unknown')
    const running = await lockRunning(db, reservation)
    const keeping = await keepingOf(db, reservation, { now, today })
    const decided = decideEarlyReturn(running, { on, today, opening: keeping.opening })
    if (!decided.ok) return decided
    if (!running) return no('rental_is_not_running')
    await freeTheRest(deed, running, heldUntilDue(running, on, keeping))
    await moveDueDay(db, running.rental.id, on)
    await planFetching(deed, reservation, on)
    deed.touch({ subject: 'rental', id: running.rental.id, fields: ['dueOn'] })
    tellOf(deed, 'return_announced', reservation)
    return yes({ dueOn: on })
  },
})

/** Delete, then insert, as everywhere on the list. */
async function freeTheRest({ db }: Deed, { held }: RunningRental, during: RunningRental['held']['during']) {
  const { id: _id, at: _at, ...kept } = held
  await freeAllotments(db, held, held.holderId)
  await allot(db, { ...kept, during })
}

/** What was delivered is fetched; what was collected is brought back, unless somebody has planned to fetch it. */
async function planFetching({ db, now }: Deed, reservation: Reservation, on: Day) {
  const { id: reservationId, personId, centreId, districtId, way } = reservation
  const whose = { reservationId, personId, centreId, districtId }
  if (way === 'deliver') await addJob(db, whose, 'fetch_back', on, now)
  else await moveJob(db, whose, 'fetch_back', on, now)
}
