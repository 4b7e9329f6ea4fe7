import { MOST_MONTHS } from '#app/booking/reservation.ts'
import { isOpenOn, nextOpenDay, type Opening } from '#app/districts/opening.ts'
import { no, type Result, yes } from '#app/result.ts'
import { addDays, addMonths, type Day } from '#app/time/day.ts'
import { monthsFrom, type Period } from '#app/time/period.ts'

/** How a rental that runs stands. Days before which it is due and until which its rent is settled are not always the same. */
export type Running = {
  readonly startedOn: Day
  /** The day on which it is expected back. */
  readonly dueOn: Day
  /** Until when rent has been agreed: of the reservation and its extensions. */
  readonly agreedUntilOn: Day
  /** The months of the reservation and its extensions. */
  readonly months: number
  /** Another device has been asked for in its place. */
  readonly isBeingReplaced: boolean
}

/** Nobody stores it: it is late when it should have been back before today. */
export const isLate = ({ dueOn }: Pick<Running, 'dueOn'>, today: Day): boolean => dueOn < today

/** It comes back before the days end that were agreed. */
export const isReturnAnnounced = ({ dueOn, agreedUntilOn }: Pick<Running, 'dueOn' | 'agreedUntilOn'>): boolean =>
  dueOn < agreedUntilOn

/**
 * How many months one rental may last with all its extensions.
 * An example of 2026-11-22: the customer has not set a limit yet and is to confirm or change it.
 */
const MOST_MONTHS_IN_ALL = 24

export type ExtensionRefusal =
  | 'rental_is_not_running'
  | 'months_not_offered'
  | 'rental_is_too_long'
  | 'return_is_announced'
  | 'exchange_is_under_way'

/** Whether whole months may be added, room provided; who is late may still add them, from the day on which it was due. */
export function decideExtension(
  running: Running | undefined,
  { months }: { readonly months: number },
): Result<Period, ExtensionRefusal> {
  if (!running) return no('rental_is_not_running')
  if (!Number.isInteger(months) || months < 1 || months > MOST_MONTHS) return no('months_not_offered')
  if (isReturnAnnounced(running)) return no('return_is_announced')
  if (running.isBeingReplaced) return no('exchange_is_under_way')
  if (running.months + months > MOST_MONTHS_IN_ALL) return no('rental_is_too_long')
  return yes(monthsFrom(running.dueOn, months))
}

/** How many months may be asked for at once, room provided. */
export const mostMonthsMore = ({ months }: Pick<Running, 'months'>): number =>
  Math.max(0, Math.min(MOST_MONTHS, MOST_MONTHS_IN_ALL - months))

type OnADay = { readonly on: Day; readonly today: Day; readonly opening: Opening }

export type ReplacementRefusal =
  | 'rental_is_not_running'
  | 'exchange_is_under_way'
  | 'day_is_past'
  | 'exchange_is_after_the_end'
  | 'centre_is_closed'

/** Another device from an open day on, for the days that are left: its months are those of them that have begun. */
export function decideReplacement(
  running: Running | undefined,
  { on, today, opening }: OnADay,
): Result<Period & { readonly months: number }, ReplacementRefusal> {
  if (!running) return no('rental_is_not_running')
  if (running.isBeingReplaced) return no('exchange_is_under_way')
  if (on < today) return no('day_is_past')
  if (on >= running.dueOn) return no('exchange_is_after_the_end')
  if (!isOpenOn(opening, on)) return no('centre_is_closed')
  return yes({ from: on, to: running.dueOn, months: monthsBegun(on, running.dueOn) })
}

/** How many months have begun when a period ends: a month and a day are two. */
export function monthsBegun(from: Day, to: Day): number {
  let months = 1
  while (addMonths(from, months) < to) months++
  return months
}

export type ReturnRefusal =
  | 'rental_is_not_running'
  | 'return_day_is_past'
  | 'return_is_on_the_first_day'
  | 'return_is_after_the_end'
  | 'centre_is_closed'

/** The day of an early return: open, after the day of the hand-over, and not after the day on which it is due anyway. */
export function decideEarlyReturn(
  running: Running | undefined,
  { on, today, opening }: OnADay,
): Result<Day, ReturnRefusal> {
  if (!running) return no('rental_is_not_running')
  if (on < today) return no('return_day_is_past')
  if (on <= running.startedOn) return no('return_is_on_the_first_day')
  if (on > running.dueOn) return no('return_is_after_the_end')
  return isOpenOn(opening, on) ? yes(on) : no('centre_is_closed')
}

/** Whether a return that was announced may be taken back, room provided. Answers until when the device then stays. */
export function decideWithdrawal(
  running: Running | undefined,
): Result<Day, 'rental_is_not_running' | 'no_return_to_withdraw'> {
  if (!running) return no('rental_is_not_running')
  return isReturnAnnounced(running) ? yes(running.agreedUntilOn) : no('no_return_to_withdraw')
}

/** The first and the last day that may be named for an early return; none when it is due today or was due before. */
export function returnDays(
  { startedOn, dueOn }: Pick<Running, 'startedOn' | 'dueOn'>,
  { today, opening }: Omit<OnADay, 'on'>,
): { readonly earliest: Day; readonly latest: Day } | undefined {
  const earliest = nextOpenDay(opening, startedOn < today ? today : addDays(startedOn, 1))
  return earliest < dueOn ? { earliest, latest: dueOn } : undefined
}
