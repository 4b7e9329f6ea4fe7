import { act, type Deed } from '#app/acts/act.server.ts'
import { lockReservation, type Reservation } from '#app/booking/reservations.server.ts'
import { openingOf } from '#app/districts/districts.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { type Day, dayAt } from '#app/time/day.ts'
import { decideJob } from './job.ts'
import { addJob, dropJob, type Job, openJobOf } from './jobs.server.ts'
import { RecordVisit } from './rounds.input.ts'
import { addVisit } from './rounds.server.ts'
import { tellOfStop } from './tell-of-stop.server.ts'
import { decideVisit, type Follows, momentOfVisit, nextTry, type VisitRefusal } from './visit-outcome.ts'

/** When somebody goes again, and the round that goes on. */
type Recorded = { readonly nextOn: string | null; readonly roundId: string | null }

/** Somebody stood at the door and the stop was not done. It is written down for good, and what follows is set going. */
export const recordVisit = act({
  name: 'delivery.record-visit',
  input: RecordVisit,
  may: ['driver', 'desk', 'manager'],
  saidByDatabase: { stop_that_was_not_done_says_why: 'visit_needs_a_reason' },
  async does(
    deed,
    { reference, outcome, reason, at: said },
  ): Promise<Result<Recorded, VisitRefusal | 'reservation_unknown'>> {
    const { db, actor, now, touch } = deed
    const at = momentOfVisit(said, now)
    const on = dayAt(at)
    const reservation = await lockReservation(db, reference, actor)
    if (!reservation) return no('reservation_unknown')
    const job = await stopOf(deed, reservation)
    const decided = decideVisit({ isOpen: job !== undefined, outcome, reason })
    if (!decided.ok) return decided
    if (!job) return no('stop_is_not_open')
    const { personId, centreId, districtId } = reservation
    const whose = { personId, centreId, districtId }
    await addVisit(db, { jobId: job.id, ...whose, outcome, reason, on, visitedBy: actor.id, at })
    touch({ subject: 'job', id: job.id, fields: ['outcome'] })
    return yes({ roundId: job.roundId, nextOn: await follow(deed, reservation, { job, on }, decided.value) })
  },
})

/** The plan that stands; what was due without one is planned by the visit. */
async function stopOf({ db, now, today }: Deed, reservation: Reservation): Promise<Job | undefined> {
  const planned = await openJobOf(db, reservation.id)
  if (planned) return planned.kind === 'collect_at_centre' ? undefined : planned
  const decided = decideJob({ ...reservation, on: today, today })
  if (!decided.ok || decided.value === 'collect_at_centre') return undefined
  const { id: reservationId, personId, centreId, districtId } = reservation
  await addJob(db, { reservationId, personId, centreId, districtId }, decided.value, today, now)
  return openJobOf(db, reservation.id)
}

type Visited = { readonly job: Job; readonly on: Day }

async function follow(deed: Deed, reservation: Reservation, { job, on: visitedOn }: Visited, follows: Follows) {
  const { goesAgain, isTold } = follows
  const { db, now, today, touch } = deed
  if (!goesAgain) {
    await dropJob(db, reservation.id, now)
    return null
  }
  // Somebody has agreed on a later day already: that is when we come again.
  if (job.on > visitedOn && job.on >= today) return job.on
  const on = nextTry(await openingOf(db, reservation.centreId, today), today)
  const { reservationId, personId, centreId, districtId, kind, dayPart } = job
  const jobId = await addJob(db, { reservationId, personId, centreId, districtId }, kind, on, now, { dayPart })
  touch({ subject: 'job', id: jobId, fields: ['on'] })
  if (isTold) tellOfStop(deed, reservation, 'stop_goes_again', { on, dayPart: job.dayPart })
  return on
}
