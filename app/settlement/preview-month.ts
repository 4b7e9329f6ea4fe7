import { addMonths, type Day, dayOf, isDay, monthOf } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'

const firstOf = (month: string): Day => dayOf(`${month}-01`)

/** A month as the address names it: one that has begun. */
export function readMonth(text: string | null, today: Day): string | undefined {
  return text !== null && isDay(`${text}-01`) && text <= monthOf(today) ? text : undefined
}

export const monthBefore = (today: Day): string => monthOf(addMonths(firstOf(monthOf(today)), -1))
export const daysOfMonth = (month: string): Period => ({ from: firstOf(month), to: addMonths(firstOf(month), 1) })
