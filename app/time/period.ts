import { addMonths, type Day, daysBetween } from './day.ts'

/** Half-open `[from, to)`: a rental that ends on a day does not clash with one that starts on it. */
export type Period = { readonly from: Day; readonly to: Day }

export const overlaps = (one: Period, other: Period): boolean => one.from < other.to && other.from < one.to
export const daysIn = (period: Period): number => daysBetween(period.from, period.to)
export const monthsFrom = (from: Day, months: number): Period => ({ from, to: addMonths(from, months) })
export const holds = (period: Period, day: Day): boolean => period.from <= day && day < period.to
