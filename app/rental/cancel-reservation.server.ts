import { act } from '#app/acts/act.server.ts'
import { freeAllotments, lockStock } from '#app/allotment/allotments.server.ts'
import { CancelReservation } from '#app/booking/decide-reservation.input.ts'
import { isCancellable } from '#app/booking/reservation.ts'
import { lockReservation, moveReservation, sharesOf } from '#app/booking/reservations.server.ts'
import { post } from '#app/ledger/entries.server.ts'
import { rentChargeReversed } from '#app/ledger/posting.ts'
import { releaseGrants, returnGrants } from '#app/programmes/grants.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { agreementOf } from './agreements.server.ts'

/**
 * Called off before the hand-over, by the person or the desk: the unit is free again, and a rent that was charged is taken
 * back for everybody who bore a part. What was paid is then the person's: the desk gives it back with the deposit.
 * It lies in `rental`, after `booking`, because it undoes the agreement too.
 */
export const cancelReservation = act({
  name: 'rental.cancel-reservation',
  input: CancelReservation,
  may: ['resident', 'desk', 'manager'],
  forAnother: 'reserve',
  async does(
    { db, actor, now, today, touch },
    { reference },
  ): Promise<Result<null, 'reservation_unknown' | 'too_late_to_cancel'>> {
    const reservation = await lockReservation(db, reference, actor)
    if (!reservation) return no('reservation_unknown')
    const { id, personId, centreId, districtId, state: from } = reservation
    if (!isCancellable(from)) return no('too_late_to_cancel')
    const isSigned = (await agreementOf(db, id)) !== undefined
    await (isSigned ? returnGrants : releaseGrants)(db, id)
    await lockStock(db, reservation)
    await freeAllotments(db, reservation, id)
    const stamps = { cancelledAt: now, cancelledBy: actor.id }
    if (!(await moveReservation(db, { id, from, to: 'cancelled', ...stamps }))) return no('too_late_to_cancel')
    if (isSigned) {
      const entries = rentChargeReversed({ ...reservation, shares: await sharesOf(db, id) })
      const about = { reservationId: id, personId, centreId, districtId, on: today, writtenBy: actor.id }
      await post(db, { ...about, kind: 'rent_charge_reversed', entries })
    }
    touch({ subject: 'reservation', id, fields: ['state'] })
    return yes(null)
  },
})
