import { addDays, addMonths, type Day, dayOf, isDay, monthOf, weekdayOf } from '#app/time/day.ts'

const firstOf = (month: string): Day => dayOf(`${month}-01`)

/** A month is written `YYYY-MM`. */
export const isMonth = (text: string): boolean => isDay(`${text}-01`)

export const monthAfter = (month: string, months: number): string => monthOf(addMonths(firstOf(month), months))

/** The days of a month by weeks that begin on Monday; the first and the last week may be short. */
export function weeksOf(month: string): readonly (readonly Day[])[] {
  const weeks: Day[][] = [[]]
  for (let day = firstOf(month); monthOf(day) === month; day = addDays(day, 1)) {
    if (weekdayOf(day) === 1 && weeks.at(-1)?.length) weeks.push([])
    weeks.at(-1)?.push(day)
  }
  return weeks
}

/** The month that is asked for, or the nearest to it that holds a day from the first to the last. */
export function nearestMonth(asked: string, first: Day, last: Day): string {
  if (asked < monthOf(first)) return monthOf(first)
  return asked > monthOf(last) ? monthOf(last) : asked
}
