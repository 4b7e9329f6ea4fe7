import type { ReservationState } from '#app/booking/reservation.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { Day } from '#app/time/day.ts'
import type { Moment } from '#app/time/moment.ts'

/** For how many minutes whoever reserved, paid or cancelled can take it back (工信部适老化规范: what has to do with money is reversible). */
export const UNDO_MINUTES = 10
const MINUTE_MS = 60_000

/** The instant from which it is too late to take back what happened at another. */
export const undoUntil = (at: Date): Date => new Date(at.getTime() + UNDO_MINUTES * MINUTE_MS)

/** Whether what happened at an instant can still be taken back. */
export const isUndoable = (at: Date, now: Date): boolean => now < undoUntil(at)

type Cancelled = {
  readonly state: ReservationState
  readonly cancelledAt: Date | null
  readonly cancelledBy: string | null
  readonly decidedAt: Date | null
  readonly toOn: Day
}
type Asking = Moment & { readonly actor: { readonly id: string; readonly scope: string } }

/** A cancellation is taken back by whoever made it, or by the centre, to where the reservation stood before. */
export function decideRestoring(
  { state, cancelledAt, cancelledBy, decidedAt, toOn }: Cancelled,
  { actor, now, today }: Asking,
): Result<'requested' | 'confirmed', 'nothing_to_undo' | 'undo_is_too_late' | 'day_is_past'> {
  const isTheirs = actor.scope !== 'person' || actor.id === cancelledBy
  if (state !== 'cancelled' || cancelledAt === null || !isTheirs) return no('nothing_to_undo')
  if (!isUndoable(cancelledAt, now)) return no('undo_is_too_late')
  if (toOn <= today) return no('day_is_past')
  return yes(decidedAt === null ? 'requested' : 'confirmed')
}
