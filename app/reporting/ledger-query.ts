import type { Day } from '#app/time/day.ts'
import { monthOf } from '#app/time/day.ts'
import { monthsUpTo } from './subsidy.ts'

export const LINES_A_PAGE = 100
/** A file holds a month of one centre or district: more than any has written so far. */
export const MOST_LINES = 50_000

/** Which month and page an address asks for; without a month, the one that runs. */
export function ledgerQuery(url: string, today: Day) {
  const query = new URL(url).searchParams
  const months = monthsUpTo(today)
  const asked = query.get('month') ?? ''
  const page = Number(query.get('page') ?? 1)
  return {
    months,
    month: months.includes(asked) ? asked : monthOf(today),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}
