import { act } from '#app/acts/act.server.ts'
import { lockReservation } from '#app/booking/reservations.server.ts'
import { decideReturn } from '#app/rental/account-of-rental.ts'
import { rentalOfReservation } from '#app/rental/rentals.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { accountNow } from './dues.server.ts'
import { AskRefund } from './payment.input.ts'
import { promiseBack } from './promise-back.server.ts'

type Refusal = 'reservation_unknown' | 'device_is_not_back' | 'nothing_to_return' | 'nothing_paid_online'

/**
 * What is the person's again goes back the way it came online: the deposit when the device is back or will never go out, and
 * the rent that is not owed. What came over the counter the desk gives back there.
 */
export const askRefund = act({
  name: 'payments.ask-refund',
  input: AskRefund,
  may: ['desk', 'manager'],
  saidByDatabase: { refund_is_not_above_what_was_paid: 'nothing_paid_online' },
  async does(deed, { reference }): Promise<Result<{ refundIds: readonly string[] }, Refusal>> {
    const { db, actor } = deed
    const reservation = await lockReservation(db, reference, actor)
    if (!reservation) return no('reservation_unknown')
    const rental = await rentalOfReservation(db, reservation.id)
    const hasEnded = reservation.state === 'cancelled' || rental?.state === 'ended'
    const decided = decideReturn(await accountNow(db, reservation), { hasEnded })
    if (!decided.ok) return decided
    const deposit = await promiseBack(deed, reservation, 'deposit', decided.value.depositFen)
    const rent = await promiseBack(deed, reservation, 'rent', decided.value.rentFen)
    const refunds = [...deposit.refunds, ...rent.refunds]
    return refunds.length > 0 ? yes({ refundIds: refunds.map(({ id }) => id) }) : no('nothing_paid_online')
  },
})
