import { act } from '#app/acts/act.server.ts'
import { lockReservation } from '#app/booking/reservations.server.ts'
import { centreById } from '#app/districts/districts.server.ts'
import { balancesOf, post } from '#app/ledger/entries.server.ts'
import { depositPaid, rentPaid } from '#app/ledger/posting.ts'
import { issueReceipt } from '#app/ledger/receipts.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { accountOf, decidePayment } from './account-of-rental.ts'
import { agreementOf } from './agreements.server.ts'
import { TakePayment } from './take-payment.input.ts'

type Refusal = 'reservation_unknown' | 'agreement_comes_first' | 'nothing_offered' | 'more_than_due'

/** Rent and deposit over the counter, on one receipt. What was charged when the agreement was signed is the most. */
export const takePayment = act({
  name: 'rental.take-payment',
  input: TakePayment,
  may: ['desk', 'manager'],
  async does(
    { db, actor, now, today, touch },
    { reference, rent, deposit, method },
  ): Promise<Result<{ receiptNo: string }, Refusal>> {
    const reservation = await lockReservation(db, reference, actor)
    const centre = reservation && (await centreById(db, reservation.centreId))
    if (!reservation || !centre) return no('reservation_unknown')
    const { id: reservationId, personId, centreId, districtId, state } = reservation
    if (!(await agreementOf(db, reservationId))) return no('agreement_comes_first')
    const isOpen = state === 'confirmed' || state === 'handed_over'
    const account = accountOf(await balancesOf(db, reservationId), reservation, isOpen)
    const decided = decidePayment({ rentFen: rent, depositFen: deposit }, account)
    if (!decided.ok) return decided
    const whose = { reservationId, personId, districtId, on: today }
    const receiptNo = await issueReceipt(db, { ...whose, centre, issuedBy: actor.id, at: now })
    const about = { ...whose, centreId, writtenBy: actor.id, receiptNo }
    await post(db, { ...about, kind: 'rent_paid', entries: rentPaid(decided.value.rentFen, method) })
    await post(db, { ...about, kind: 'deposit_paid', entries: depositPaid(decided.value.depositFen, method) })
    touch({ subject: 'reservation', id: reservationId, fields: ['payment'] })
    return yes({ receiptNo })
  },
})
