import { addDays, type Day, weekdayOf } from '#app/time/day.ts'
import { holds, type Period } from '#app/time/period.ts'

/** When a centre is open: its weekdays (1 is Monday, 7 is Sunday), but for the periods in which it is closed. */
export type Opening = { readonly openWeekdays: readonly number[]; readonly closures: readonly Period[] }

/** A year without an open day is a mistake in the data, not a reason to count for ever. */
const MOST_DAYS = 366

export const isOpenOn = ({ openWeekdays, closures }: Opening, day: Day): boolean =>
  openWeekdays.includes(weekdayOf(day)) && !closures.some(closure => holds(closure, day))

/** The first open day from `earliest` on. */
export function nextOpenDay(opening: Opening, earliest: Day): Day {
  let day = earliest
  for (let tried = 0; tried < MOST_DAYS && !isOpenOn(opening, day); tried++) day = addDays(day, 1)
  return day
}

/** The first day before which `count` open days have passed, `from` on: work that takes so long is done by then. */
export function afterOpenDays(opening: Opening, from: Day, count: number): Day {
  let day = from
  for (let left = count; left > 0; left--) day = addDays(nextOpenDay(opening, day), 1)
  return day
}

/** The day on which work that takes `count` open days has to begin, so that it is done before `by`. */
export function openDaysBefore(opening: Opening, by: Day, count: number): Day {
  let day = by
  for (let left = count; left > 0; left--) {
    day = addDays(day, -1)
    for (let tried = 0; tried < MOST_DAYS && !isOpenOn(opening, day); tried++) day = addDays(day, -1)
  }
  return day
}
