import { Temporal } from 'temporal-polyfill'

/** A calendar day of the centre, `YYYY-MM-DD`. Days compare as text: an earlier day is a smaller string. */
export type Day = string & { readonly unit: 'day' }

/** The clock on the wall of every centre: the whole of China keeps one time. */
const CENTRE_ZONE = 'Asia/Shanghai'

const FORM = /^\d{4}-\d{2}-\d{2}$/
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

export const addDays = (day: Day, days: number): Day => dayOf(date(day).add({ days }).toString())

/** 31 January and one month is the last day of February. */
export const addMonths = (day: Day, months: number): Day => dayOf(date(day).add({ months }).toString())

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => date(from).until(date(to), { largestUnit: 'days' }).days

/** Whole years between two days: an age on a day. */
export const yearsBetween = (from: Day, to: Day): number => date(from).until(date(to), { largestUnit: 'years' }).years

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => date(day).dayOfWeek

export const monthOf = (day: Day): string => day.slice(0, 7)

/** The instant at which a day begins on the wall of the centre. */
export const startOf = (day: Day): Date => new Date(date(day).toZonedDateTime(CENTRE_ZONE).epochMilliseconds)
