import { isCancellable, type ReservationState } from '#app/booking/reservation.ts'
import type { Day } from '#app/time/day.ts'
import { isReturnAnnounced, mostMonthsMore, type Running } from './running.ts'

export const CHANGES = ['change', 'extension', 'exchange', 'return'] as const
export type Change = (typeof CHANGES)[number]

type Facts = {
  readonly state: ReservationState
  readonly isSigned: boolean
  readonly isReplacement: boolean
  readonly running: Running | undefined
  readonly today: Day
}

/** What may be asked for now; whether there is room for it is seen on its page. */
export const possibleChanges = (facts: Facts): readonly Change[] => CHANGES.filter(change => MAY[change](facts))

const MAY: { readonly [C in Change]: (facts: Facts) => boolean } = {
  change: ({ state }) => isCancellable(state),
  extension: ({ running }) =>
    running !== undefined && !isReturnAnnounced(running) && !running.isBeingReplaced && mostMonthsMore(running) > 0,
  exchange: ({ state, isSigned, isReplacement, running, today }) =>
    running ? !running.isBeingReplaced && today < running.dueOn : isCancellable(state) && !isSigned && !isReplacement,
  return: ({ running, today }) => running !== undefined && (isReturnAnnounced(running) || today < running.dueOn),
}
