import { act } from '#app/acts/act.server.ts'
import { lockReservation } from '#app/booking/reservations.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { PlanJob } from './delivery.input.ts'
import { decideJob, type PlanRefusal } from './job.ts'
import { addJob } from './jobs.server.ts'

/** Puts a delivery, a collection at the centre or a fetching on a day; an earlier plan is dropped. */
export const planJob = act({
  name: 'delivery.plan-job',
  input: PlanJob,
  may: ['driver', 'desk', 'manager'],
  async does(
    { db, actor, now, today, touch },
    { reference, on },
  ): Promise<Result<{ jobId: string }, PlanRefusal | 'reservation_unknown'>> {
    const reservation = await lockReservation(db, reference, actor)
    if (!reservation) return no('reservation_unknown')
    const decided = decideJob({ ...reservation, on, today })
    if (!decided.ok) return decided
    const { id: reservationId, personId, centreId, districtId } = reservation
    const jobId = await addJob(db, { reservationId, personId, centreId, districtId }, decided.value, on, now)
    touch({ subject: 'job', id: jobId, fields: ['on'] })
    return yes({ jobId })
  },
})
