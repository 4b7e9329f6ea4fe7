import { act } from '#app/acts/act.server.ts'
import { lockReservation, type Reservation } from '#app/booking/reservations.server.ts'
import { centreById } from '#app/districts/districts.server.ts'
import { DESK_METHODS, type LedgerAccount } from '#app/ledger/account.ts'
import { post, type Transaction, transactionsOf } from '#app/ledger/entries.server.ts'
import { paymentUndone } from '#app/ledger/posting.ts'
import { issueReceipt, receiptByNo } from '#app/ledger/receipts.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { Database } from '#db/client.server.ts'
import { UndoDeskPayment } from './undo.input.ts'
import { isUndoable } from './undo.ts'

type Refusal = 'reservation_unknown' | 'nothing_to_undo' | 'undo_is_too_late'

const UNDONE_AS = { rent_paid: 'rent_payment_undone', deposit_paid: 'deposit_payment_undone' } as const
type Undoable = keyof typeof UNDONE_AS
const isUndoableKind = (kind: string): kind is Undoable => kind in UNDONE_AS
const isOfTheDesk = (account: LedgerAccount): boolean => (DESK_METHODS as readonly LedgerAccount[]).includes(account)

/** What was taken at the desk by a receipt, if that was the last money that changed hands: what came after it stands on it. */
const takenBy = (transactions: readonly Transaction[], receiptNo: string): readonly Transaction[] => {
  const last = transactions.filter(one => one.receiptNo !== null).at(-1)?.receiptNo
  const own = transactions.filter(one => one.receiptNo === receiptNo)
  const isPayment = own.every(
    ({ kind, entries }) => isUndoableKind(kind) && entries.some(({ account }) => isOfTheDesk(account)),
  )
  return last === receiptNo && isPayment ? own : []
}

type Standing = Pick<Reservation, 'id' | 'state'> & { readonly receiptNo: string; readonly now: Date }

/** What the desk may still take back of a receipt: by the clock of the house, which stands on the receipt. */
export async function undoableAtDesk(
  db: Database,
  { id, state, receiptNo, now }: Standing,
): Promise<Result<readonly Transaction[], 'nothing_to_undo' | 'undo_is_too_late'>> {
  const taken = takenBy(await transactionsOf(db, id), receiptNo)
  const receipt = await receiptByNo(db, receiptNo)
  if (taken.length === 0 || !receipt) return no('nothing_to_undo')
  const isOut = state === 'handed_over' || state === 'closed'
  return isOut || !isUndoable(receipt.at, now) ? no('undo_is_too_late') : yes(taken)
}

/** A wrong amount or a wrong person, seen at once: the payment is taken back by entries of its own, with its own receipt. */
export const undoDeskPayment = act({
  name: 'rental.undo-desk-payment',
  input: UndoDeskPayment,
  may: ['desk', 'manager'],
  async does(deed, { reference, receiptNo }): Promise<Result<{ receiptNo: string }, Refusal>> {
    const { db, actor, now, today, touch } = deed
    const reservation = await lockReservation(db, reference, actor)
    const centre = reservation && (await centreById(db, reservation.centreId))
    if (!reservation || !centre) return no('reservation_unknown')
    const { id: reservationId, personId, centreId, districtId, state } = reservation
    const decided = await undoableAtDesk(db, { id: reservationId, state, receiptNo, now })
    if (!decided.ok) return decided
    const whose = { reservationId, personId, districtId, on: today }
    const undone = await issueReceipt(db, { ...whose, centre, issuedBy: actor.id, at: now })
    for (const { kind, entries } of decided.value) {
      if (!isUndoableKind(kind)) continue
      const about = { ...whose, centreId, writtenBy: actor.id, receiptNo: undone, kind: UNDONE_AS[kind] }
      await post(db, { ...about, entries: paymentUndone(entries) })
    }
    touch({ subject: 'reservation', id: reservationId, fields: ['payment'] })
    return yes({ receiptNo: undone })
  },
})
