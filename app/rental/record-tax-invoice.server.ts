import { act } from '#app/acts/act.server.ts'
import { lockReservation } from '#app/booking/reservations.server.ts'
import { receiptByNo } from '#app/ledger/receipts.server.ts'
import { addTaxInvoice } from '#app/ledger/tax-invoices.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { RecordTaxInvoice } from './record-tax-invoice.input.ts'

/** Writes down which tax invoice was made out elsewhere for a receipt. A correction is written again: the last one counts. */
export const recordTaxInvoice = act({
  name: 'rental.record-tax-invoice',
  input: RecordTaxInvoice,
  may: ['desk', 'manager'],
  async does(
    { db, actor, now, touch },
    { reference, receiptNo, number },
  ): Promise<Result<null, 'reservation_unknown' | 'receipt_unknown'>> {
    const reservation = await lockReservation(db, reference, actor)
    if (!reservation) return no('reservation_unknown')
    const receipt = await receiptByNo(db, receiptNo)
    if (receipt?.reservationId !== reservation.id) return no('receipt_unknown')
    const { personId, centreId, districtId } = reservation
    await addTaxInvoice(db, { receiptNo, number, personId, centreId, districtId, recordedBy: actor.id, at: now })
    touch({ subject: 'reservation', id: reservation.id, fields: ['taxInvoice'] })
    return yes(null)
  },
})
