import type { ReservationState } from '#app/booking/reservation.ts'
import { isUndoable } from '#app/rental/undo.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { PaymentState } from './payment.ts'

type Paid = { readonly state: PaymentState; readonly paidAt: Date | null; readonly undoneAt: Date | null }
type Standing = { readonly reservation: ReservationState; readonly leftFen: number; readonly now: Date }

/** A payment is taken back soon after it, unless the device is with the person by then or the money is going back already. */
export function decideUndoing(
  { state, paidAt, undoneAt }: Paid,
  { reservation, leftFen, now }: Standing,
): Result<null, 'nothing_to_undo' | 'undo_is_too_late'> {
  if (state !== 'paid' || paidAt === null || undoneAt !== null || leftFen <= 0) return no('nothing_to_undo')
  const isOut = reservation === 'handed_over' || reservation === 'closed'
  return isOut || !isUndoable(paidAt, now) ? no('undo_is_too_late') : yes(null)
}

const MINUTE_MS = 60_000

/** How many minutes are left, as people count them: the last one is one. */
export const minutesUntil = (until: string, now: string): number =>
  Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / MINUTE_MS))
