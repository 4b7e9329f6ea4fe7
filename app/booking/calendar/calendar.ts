import type { Bilingual } from '#app/catalogue/category.ts'
import { addDays, type Day, monthOf } from '#app/time/day.ts'
import { overlaps, type Period } from '#app/time/period.ts'
import { FARTHEST_DAYS } from '../reservation.ts'
import { isRentable } from './asked-period.ts'
import { earliestDay, type FirstDay, firstDayOn, type Outlook } from './first-day.ts'
import { isMonth, monthAfter, nearestMonth, weeksOf } from './month.ts'

/** Days on which the centre is closed that would be open, the last of them included, and why. */
type ShownClosure = Bilingual & { readonly first: Day; readonly last: Day }
type Calendar = {
  readonly months: number
  /** `YYYY-MM` */
  readonly month: string
  readonly weeks: readonly (readonly FirstDay[])[]
  readonly closures: readonly ShownClosure[]
  /** The next day on which a rental can begin, in whichever month. */
  readonly earliest: FirstDay | null
  readonly previous: string | null
  readonly next: string | null
}

type Asked = { readonly months: number; readonly month: string }

/** What the address asks for; whatever is missing or unreadable has a sensible default, an empty month being the one with the next free day. */
export function askedOfCalendar(search: URLSearchParams): Asked {
  const months = Number(search.get('months') ?? 1)
  const month = search.get('month') ?? ''
  return {
    months: isRentable(months) ? months : 1,
    month: isMonth(month) ? month : '',
  }
}

type Closure = Period & Bilingual

/** One month of first days, week by week. Weeks that are over, and those that are too far ahead to ask for, are left out. */
export function calendarOf(outlook: Outlook, closures: readonly Closure[], { months, month: asked }: Asked): Calendar {
  const { today } = outlook.keeping
  const last = addDays(today, FARTHEST_DAYS)
  const earliest = earliestDay(outlook, months) ?? null
  const month = nearestMonth(asked || monthOf(earliest?.day ?? today), today, last)
  const shown = weeksOf(month).filter(week => week.some(day => today <= day && day <= last))
  const weeks = shown.map(week => week.map(day => firstDayOn(outlook, day, months)))
  const days = { from: shown[0]?.[0] ?? today, to: addDays(shown.at(-1)?.at(-1) ?? today, 1) }
  const told = closures.filter(closure => overlaps(closure, days))
  return {
    ...{ months, month, weeks, earliest },
    closures: told.map(({ from, to, zh, en }) => ({ first: from, last: addDays(to, -1), zh, en })),
    previous: month > monthOf(today) ? monthAfter(month, -1) : null,
    next: month < monthOf(last) ? monthAfter(month, 1) : null,
  }
}
