import { isOpenOn, type Opening } from '#app/districts/opening.ts'
import { no, type Result, yes } from '#app/result.ts'
import { type Day, daysBetween } from '#app/time/day.ts'
import { monthsFrom, type Period } from '#app/time/period.ts'

export const RESERVATION_STATES = ['requested', 'confirmed', 'refused', 'cancelled', 'handed_over', 'closed'] as const
export type ReservationState = (typeof RESERVATION_STATES)[number]
export type ByReservationState<T> = { readonly [State in ReservationState]: T }

/** The whole life of a reservation. An empty list is an end; a cancellation is one that may be taken back for some minutes. */
export const NEXT_RESERVATION_STATES: ByReservationState<readonly ReservationState[]> = {
  requested: ['confirmed', 'refused', 'cancelled'],
  confirmed: ['handed_over', 'cancelled'],
  refused: [],
  cancelled: ['requested', 'confirmed'],
  handed_over: ['closed'],
  closed: [],
}

export const mayBecome = (from: ReservationState, to: ReservationState): boolean =>
  NEXT_RESERVATION_STATES[from].includes(to)

/** Nothing more is expected to happen to it. */
export const isOver = (state: ReservationState): boolean =>
  state === 'cancelled' || NEXT_RESERVATION_STATES[state].length === 0

export const WAYS_OF_RECEIVING = ['deliver', 'collect'] as const
export type WayOfReceiving = (typeof WAYS_OF_RECEIVING)[number]

/** How long ahead a first day may lie, and how many months a rental may last. */
export const FARTHEST_DAYS = 180
export const MOST_MONTHS = 12
/** What the form offers; the desk and other programs may ask for any number up to the most. */
export const OFFERED_MONTHS = [1, 2, 3, 6] as const

export const RESERVATION_REFUSALS = [
  'person_not_introduced',
  'consent_needed',
  'product_retired',
  'product_has_no_price',
  'months_not_offered',
  'day_is_past',
  'too_far_ahead',
  'centre_is_closed',
  'class_is_not_open',
] as const
export type ReservationRefusal = (typeof RESERVATION_REFUSALS)[number]

export type Asked = {
  readonly from: Day
  readonly months: number
  readonly today: Day
  readonly opening: Opening
}
export type Asking = Asked & {
  readonly hasConsent: boolean
  readonly isRetired: boolean
  readonly hasPrice: boolean
  readonly isClassOpen: boolean
}

/** Whether a period may be asked for at all: the same answer in the form and in the act. */
export function decidePeriod({
  from,
  months,
  today,
  opening,
}: Asked): Result<Period, 'months_not_offered' | 'day_is_past' | 'too_far_ahead' | 'centre_is_closed'> {
  if (!Number.isInteger(months) || months < 1 || months > MOST_MONTHS) return no('months_not_offered')
  if (from < today) return no('day_is_past')
  if (daysBetween(today, from) > FARTHEST_DAYS) return no('too_far_ahead')
  if (!isOpenOn(opening, from)) return no('centre_is_closed')
  return yes(monthsFrom(from, months))
}

/** Whether a reservation may be made, a free unit provided. Answers with its period. */
export function decideReservation(asking: Asking): Result<Period, ReservationRefusal> {
  if (!asking.hasConsent) return no('consent_needed')
  if (asking.isRetired) return no('product_retired')
  const period = decidePeriod(asking)
  if (!period.ok) return period
  if (!asking.hasPrice) return no('product_has_no_price')
  if (!asking.isClassOpen) return no('class_is_not_open')
  return period
}

/** Until the device is handed over either side may call it off. Afterwards it is a return. */
export const isCancellable = (state: ReservationState): boolean => mayBecome(state, 'cancelled')
