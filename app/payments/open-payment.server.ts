import { act } from '#app/acts/act.server.ts'
import { lockReservation } from '#app/booking/reservations.server.ts'
import { agreementOf } from '#app/rental/agreements.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { dueTodayFor } from './dues.server.ts'
import { OpenPayment } from './payment.input.ts'
import { addPayment, paymentsOf } from './payments.server.ts'

type Refusal = 'reservation_unknown' | 'agreement_comes_first' | 'nothing_due' | 'payment_under_way'

/**
 * Somebody wants to pay online what is due: the intent is written, with the amount and a reference that says nothing. The
 * provider hears of it afterwards, under a key that the row gives.
 */
export const openPayment = act({
  name: 'payments.open-payment',
  input: OpenPayment,
  may: ['resident', 'desk', 'manager'],
  forAnother: 'pay',
  saidByDatabase: { one_payment_of_a_purpose_at_a_time: 'payment_under_way' },
  async does(
    { db, actor, now, today, touch },
    { reference, purpose, provider },
  ): Promise<Result<{ paymentId: string }, Refusal>> {
    const reservation = await lockReservation(db, reference, actor)
    if (!reservation) return no('reservation_unknown')
    const { id: reservationId, personId, centreId, districtId } = reservation
    if (!(await agreementOf(db, reservationId))) return no('agreement_comes_first')
    const earlier = await paymentsOf(db, reservationId)
    if (earlier.some(one => one.purpose === purpose && (one.state === 'asked' || one.state === 'opened')))
      return no('payment_under_way')
    const amountFen = await dueTodayFor(db, reservation, purpose, today)
    if (amountFen === 0) return no('nothing_due')
    const whose = { reservationId, personId, centreId, districtId }
    const asked = { purpose, provider, amountFen, openedBy: actor.id, askedAt: now }
    const { id: paymentId } = await addPayment(db, { ...whose, ...asked })
    touch({ subject: 'payment', id: paymentId, fields: ['state'] })
    return yes({ paymentId })
  },
})
