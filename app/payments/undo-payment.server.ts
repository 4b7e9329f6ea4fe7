import { act } from '#app/acts/act.server.ts'
import { lockReservation } from '#app/booking/reservations.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { UndoPayment } from './payment.input.ts'
import { markUndone, paidOnline } from './payments.server.ts'
import { promiseBack } from './promise-back.server.ts'
import { decideUndoing } from './undoing.ts'

type Refusal = 'reservation_unknown' | 'payment_unknown' | 'nothing_to_undo' | 'undo_is_too_late'

/** What was paid online a few minutes ago goes back whole, the way it came; it is due again. */
export const undoPayment = act({
  name: 'payments.undo-payment',
  input: UndoPayment,
  may: ['resident', 'desk', 'manager'],
  forAnother: 'pay',
  saidByDatabase: { refund_is_not_above_what_was_paid: 'nothing_to_undo' },
  async does(deed, { reference, paymentId }): Promise<Result<{ refundIds: readonly string[] }, Refusal>> {
    const { db, actor, now, touch } = deed
    const reservation = await lockReservation(db, reference, actor)
    if (!reservation) return no('reservation_unknown')
    const found = (await paidOnline(db, reservation.id)).find(({ payment }) => payment.id === paymentId)
    if (!found) return no('payment_unknown')
    const { payment, leftFen } = found
    const decided = decideUndoing(payment, { reservation: reservation.state, leftFen, now })
    if (!decided.ok) return decided
    const { refunds } = await promiseBack(deed, reservation, payment.purpose, leftFen, { onlyOf: paymentId })
    await markUndone(db, paymentId, now)
    touch({ subject: 'payment', id: paymentId, fields: ['undoneAt'] })
    return yes({ refundIds: refunds.map(({ id }) => id) })
  },
})
