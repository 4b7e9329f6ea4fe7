import { Temporal } from 'temporal-polyfill'

/** A calendar day of the centre, `YYYY-MM-DD`. Days compare as text: an earlier day is a smaller string. */
export type Day = string & { readonly unit: 'day' }

/** The clock on the wall of every centre: the whole of China keeps one time. */
const CENTRE_ZONE = 'Asia/Shanghai'

const FORM = /^\d{4}-\d{2}-\d{2}$/
const FORM_LENGTH = 10
const WEEK = 7
const DAY_MS = 86_400_000
/** What `toISOString` writes from the day of the month on: `01T00:00:00.000Z`. */
const FROM_DAY_ON = 16
const YEAR_LENGTH = 4

export function isDay(text: string): text is Day {
  if (!FORM.test(text)) return false
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const made = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && made.getUTCMonth() === month - 1 && made.getUTCDate() === day
}

/** Reads a day; throws on anything that is none, since a rule never meets unread text. */
export function dayOf(text: string): Day {
  if (!isDay(text)) throw new RangeError('not a day')
  return text
}

/** The day that the centre's wall calendar shows at an instant. */
export const dayAt = (instant: Date): Day =>
  dayOf(
    Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(CENTRE_ZONE).toPlainDate().toString(),
  )

export const addDays = (day: Day, days: number): Day =>
  dayOf(new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, FORM_LENGTH))

/** 31 January and one month is the last day of February. */
export function addMonths(day: Day, months: number): Day {
  if (!Number.isInteger(months)) throw new RangeError('not whole months')
  const [year, month, ofMonth] = partsOf(day)
  const made = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(made.getUTCFullYear(), made.getUTCMonth() + 1, 0)).getUTCDate()
  return dayOf(`${made.toISOString().slice(0, -FROM_DAY_ON)}${String(Math.min(ofMonth, last)).padStart(2, '0')}`)
}

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** Whole years between two days: an age on a day. Backwards when the second is earlier. */
export function yearsBetween(from: Day, to: Day): number {
  if (to < from) return 0 - yearsBetween(to, from)
  return partsOf(to)[0] - partsOf(from)[0] - (to.slice(YEAR_LENGTH) < from.slice(YEAR_LENGTH) ? 1 : 0)
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(dayNumber(day) * DAY_MS).getUTCDay() || WEEK

export const monthOf = (day: Day): string => day.slice(0, 7)

/** The instant at which a day begins on the wall of the centre. */
export const startOf = (day: Day): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(CENTRE_ZONE).epochMilliseconds)

const partsOf = (day: Day): readonly [year: number, month: number, ofMonth: number] => [
  Number(day.slice(0, YEAR_LENGTH)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
]

/** Days since 1970: for rules that compare and count days by the thousand. */
export function dayNumber(day: Day): number {
  const [year, month, ofMonth] = partsOf(day)
  return Date.UTC(year, month - 1, ofMonth) / DAY_MS
}
