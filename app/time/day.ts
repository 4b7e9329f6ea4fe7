import { Temporal } from 'temporal-polyfill'

/** A calendar day of the centre, `YYYY-MM-DD`. Days compare as text: an earlier day is a smaller string. */
export type Day = string & { readonly unit: 'day' }

/** The clock on the wall of every centre: the whole of China keeps one time. */
const CENTRE_ZONE = 'Asia/Shanghai'

const FORM = /^\d{4}-\d{2}-\d{2}$/
const FORM_LENGTH = 10
const WEEK = 7
const DAY_MS = 86_400_000
const date = (day: Day) => Temporal.PlainDate.from(day)

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
export const addMonths = (day: Day, months: number): Day => dayOf(date(day).add({ months }).toString())

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** Whole years between two days: an age on a day. */
export const yearsBetween = (from: Day, to: Day): number => date(from).until(date(to), { largestUnit: 'years' }).years

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => new Date(dayNumber(day) * DAY_MS).getUTCDay() || WEEK

export const monthOf = (day: Day): string => day.slice(0, 7)

/** The instant at which a day begins on the wall of the centre. */
export const startOf = (day: Day): Date => new Date(date(day).toZonedDateTime(CENTRE_ZONE).epochMilliseconds)

/** Days since 1970: for rules that compare and count days by the thousand. */
export const dayNumber = (day: Day): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS
