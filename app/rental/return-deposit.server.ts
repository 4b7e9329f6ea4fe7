import { act } from '#app/acts/act.server.ts'
import { lockReservation } from '#app/booking/reservations.server.ts'
import { centreById } from '#app/districts/districts.server.ts'
import { balancesOf, post } from '#app/ledger/entries.server.ts'
import { depositKept, depositReturned, rentRefunded } from '#app/ledger/posting.ts'
import { issueReceipt } from '#app/ledger/receipts.server.ts'
import { tellOf } from '#app/people/leave-word.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { accountOf, decideReturn } from './account-of-rental.ts'
import { rentalOfReservation } from './rentals.server.ts'
import { ReturnDeposit } from './take-payment.input.ts'

type Refusal = 'reservation_unknown' | 'device_is_not_back' | 'nothing_to_return'

/** The deposit goes back when the device has come back, less what is still owed; after a cancellation, with the rent that was paid. */
export const returnDeposit = act({
  name: 'rental.return-deposit',
  input: ReturnDeposit,
  may: ['desk', 'manager'],
  async does(deed, { reference, method }): Promise<Result<{ receiptNo: string }, Refusal>> {
    const { db, actor, now, today, touch } = deed
    const reservation = await lockReservation(db, reference, actor)
    const centre = reservation && (await centreById(db, reservation.centreId))
    if (!reservation || !centre) return no('reservation_unknown')
    const { id: reservationId, personId, centreId, districtId, state } = reservation
    const rental = await rentalOfReservation(db, reservationId)
    const hasEnded = state === 'cancelled' || rental?.state === 'ended'
    const decided = decideReturn(accountOf(await balancesOf(db, reservationId), reservation, false), { hasEnded })
    if (!decided.ok) return decided
    const whose = { reservationId, personId, districtId, on: today }
    const receiptNo = await issueReceipt(db, { ...whose, centre, issuedBy: actor.id, at: now })
    const about = { ...whose, centreId, writtenBy: actor.id, receiptNo }
    const { rentFen, depositFen, keptFen } = decided.value
    await post(db, { ...about, kind: 'deposit_kept', entries: depositKept(keptFen) })
    await post(db, { ...about, kind: 'deposit_returned', entries: depositReturned(depositFen, method) })
    await post(db, { ...about, kind: 'rent_refunded', entries: rentRefunded(rentFen, method) })
    touch({ subject: 'reservation', id: reservationId, fields: ['deposit'] })
    tellOf(deed, 'deposit_returned', reservation)
    return yes({ receiptNo })
  },
})
