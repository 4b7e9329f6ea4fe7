import { nextOpenDay, type Opening } from '#app/districts/opening.ts'
import { type Day, daysBetween } from '#app/time/day.ts'
import { monthsFrom, type Period } from '#app/time/period.ts'

/** Why somebody waits: nothing was free, or only a person can tell whether it could be. */
export const WAITING_REASONS = ['none_free', 'needs_a_person'] as const
export type WaitingReason = (typeof WAITING_REASONS)[number]

export const WAITING_STATES = ['waiting', 'offered', 'taken', 'lapsed', 'left'] as const
export type WaitingState = (typeof WAITING_STATES)[number]

/** The life of an entry. An offer that nobody takes in time lapses, and the next in the order is asked. */
export const NEXT_WAITING_STATES: { readonly [State in WaitingState]: readonly WaitingState[] } = {
  waiting: ['offered', 'taken', 'left'],
  offered: ['taken', 'lapsed', 'left'],
  taken: [],
  lapsed: ['waiting'],
  left: [],
}

export const mayBecome = (from: WaitingState, to: WaitingState): boolean => NEXT_WAITING_STATES[from].includes(to)

/** In the queue, or asked already and not answered yet. */
export const OPEN_WAITING_STATES = ['waiting', 'offered'] as const satisfies readonly WaitingState[]

/** How long what came free is kept for the one who is asked. */
export const OFFER_HOURS = 24
const HOUR_MS = 3_600_000
export const offerEnds = (now: Date): Date => new Date(now.getTime() + OFFER_HOURS * HOUR_MS)

/** Who wanted to begin longer ago than this has found another way: the entry is closed, and the person is told. */
export const MOST_DAYS_LATE = 14

type Wish = { readonly fromOn: Day; readonly months: number }
type Offering = { readonly today: Day; readonly opening: Opening; readonly earliest: Day }

/**
 * The days that an entry is served for: its own, as long as they can still begin on the `earliest` day that counts, else the
 * same months from the next open day on. None when its first day passed too long ago.
 */
export function termOf({ fromOn, months }: Wish, { today, opening, earliest }: Offering): Period | undefined {
  if (daysBetween(fromOn, today) > MOST_DAYS_LATE) return undefined
  return monthsFrom(nextOpenDay(opening, fromOn < earliest ? earliest : fromOn), months)
}
