import { act, type Deed } from '#app/acts/act.server.ts'
import { lockReservation, type Reservation } from '#app/booking/reservations.server.ts'
import { openingOf } from '#app/districts/districts.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { decideJob } from './job.ts'
import { addJob, dropJob, type Job, openJobOf } from './jobs.server.ts'
import { RecordVisit } from './rounds.input.ts'
import { addVisit } from './rounds.server.ts'
import { tellOfStop } from './tell-of-stop.server.ts'
import { decideVisit, type Follows, nextTry, type VisitRefusal } from './visit-outcome.ts'

type Recorded = { readonly nextOn: string | null }

/** Somebody stood at the door and the stop was not done. It is written down for good, and what follows is set going. */
export const recordVisit = act({
  name: 'delivery.record-visit',
  input: RecordVisit,
  may: ['driver', 'desk', 'manager'],
  saidByDatabase: { stop_that_was_not_done_says_why: 'visit_needs_a_reason' },
  async does(deed, { reference, outcome, reason }): Promise<Result<Recorded, VisitRefusal | 'reservation_unknown'>> {
    const { db, actor, now, today, touch } = deed
    const reservation = await lockReservation(db, reference, actor)
    if (!reservation) return no('reservation_unknown')
    const job = await stopOf(deed, reservation)
    const decided = decideVisit({ isOpen: job !== undefined, outcome, reason })
    if (!decided.ok) return decided
    if (!job) return no('stop_is_not_open')
    const { personId, centreId, districtId } = reservation
    const whose = { personId, centreId, districtId }
    await addVisit(db, { jobId: job.id, ...whose, outcome, reason, on: today, visitedBy: actor.id, at: now })
    touch({ subject: 'job', id: job.id, fields: ['outcome'] })
    return yes({ nextOn: await follow(deed, reservation, job, decided.value) })
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

async function follow(deed: Deed, reservation: Reservation, job: Job, { goesAgain, isTold }: Follows) {
  const { db, now, today, touch } = deed
  if (!goesAgain) {
    await dropJob(db, reservation.id, now)
    return null
  }
  const on = nextTry(await openingOf(db, reservation.centreId, today), today)
  const { reservationId, personId, centreId, districtId, kind, dayPart } = job
  const jobId = await addJob(db, { reservationId, personId, centreId, districtId }, kind, on, now, dayPart)
  touch({ subject: 'job', id: jobId, fields: ['on'] })
  if (isTold) tellOfStop(deed, reservation, 'stop_goes_again', { on, dayPart: job.dayPart })
  return on
}
