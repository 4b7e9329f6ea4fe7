import { act } from '#app/acts/act.server.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { lockReservation } from '#app/booking/reservations.server.ts'
import { WithdrawReturn } from '#app/rental/changes/changes.input.ts'
import { decideWithdrawal } from '#app/rental/changes/running.ts'
import { lockRunning, moveDueDay } from '#app/rental/changes/runnings.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { Day } from '#app/time/day.ts'
import { moveJob } from '../jobs.server.ts'
import { staysUntil } from './extend-rental.server.ts'

type Refusal = 'reservation_unknown' | 'rental_is_not_running' | 'no_return_to_withdraw' | 'days_are_taken'

/** The device stays after all, as was agreed, while nobody else has been promised its days. */
export const withdrawReturn = act({
  name: 'delivery.withdraw-return',
  input: WithdrawReturn,
  may: ['resident', 'desk', 'manager'],
  forAnother: 'reserve',
  saidByDatabase: { unit_is_not_promised_twice: 'days_are_taken' },
  async does(deed, { reference }): Promise<Result<{ dueOn: Day }, Refusal>> {
    const { db, actor, now, today, touch } = deed
    const reservation = await lockReservation(db, reference, actor)
    if (!reservation) return no('reservation_unknown')
    const running = await lockRunning(db, reservation)
    const decided = decideWithdrawal(running)
    if (!decided.ok) return decided
    if (!running) return no('rental_is_not_running')
    const keeping = await keepingOf(db, reservation, { now, today })
    const staying = { running, keeping, isPriority: running.held.isPriority }
    if (!(await staysUntil(deed, reservation, staying, decided.value))) return no('days_are_taken')
    await moveDueDay(db, running.rental.id, decided.value)
    const { id: reservationId, personId, centreId, districtId } = reservation
    await moveJob(db, { reservationId, personId, centreId, districtId }, 'fetch_back', decided.value, now)
    touch({ subject: 'rental', id: running.rental.id, fields: ['dueOn'] })
    return yes({ dueOn: decided.value })
  },
})
