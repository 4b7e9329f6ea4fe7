import { act } from '#app/acts/act.server.ts'
import { lockReservation } from '#app/booking/reservations.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { PlanJob } from './delivery.input.ts'
import { decideJob, type PlanRefusal } from './job.ts'
import { addJob, openJobOf } from './jobs.server.ts'
import { lockRoundOf } from './rounds.server.ts'
import { tellOfStop } from './tell-of-stop.server.ts'

/** Puts a delivery, a collection at the centre or a fetching on a day, and tells who waits at home; an earlier plan is dropped. Another part of the same day leaves it on its round. */
export const planJob = act({
  name: 'delivery.plan-job',
  input: PlanJob,
  may: ['driver', 'desk', 'manager'],
  async does(
    deed,
    { reference, on, dayPart = null },
  ): Promise<Result<{ jobId: string }, PlanRefusal | 'reservation_unknown'>> {
    const { db, actor, now, today, touch } = deed
    const round = await lockRoundOf(db, reference, actor.centreId)
    const reservation = await lockReservation(db, reference, actor)
    if (!reservation) return no('reservation_unknown')
    const decided = decideJob({ ...reservation, on, today })
    if (!decided.ok) return decided
    const { id: reservationId, personId, centreId, districtId } = reservation
    const before = await openJobOf(db, reservationId)
    const staysOn = before && before.roundId === round?.id && before.on === on && before.kind === decided.value
    const { roundId, turn } = staysOn ? before : { roundId: null, turn: null }
    const whose = { reservationId, personId, centreId, districtId }
    const jobId = await addJob(db, whose, decided.value, on, now, { dayPart, roundId, turn })
    touch({ subject: 'job', id: jobId, fields: ['on'] })
    const isAtDoor = decided.value !== 'collect_at_centre'
    // Who is told the same twice stops reading.
    const isNews = before?.on !== on || before.dayPart !== dayPart
    if (isAtDoor && isNews) tellOfStop(deed, reservation, 'stop_promised', { on, dayPart })
    return yes({ jobId })
  },
})
