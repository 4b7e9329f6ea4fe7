import { no, type Result, yes } from '#app/result.ts'
import { type Day, daysBetween } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'

/** No holiday is longer; a centre that closes for longer is moved or given up, and that is more than a row. */
export const LONGEST_CLOSURE_DAYS = 40

export type ClosureRefusal = 'closure_is_past' | 'closure_ends_before_it_starts' | 'closure_is_too_long'

type Asked = { readonly from: Day; readonly until: Day; readonly today: Day }

/** Whether a centre may be closed from a day until the first day that is open again. */
export function decideClosure({ from, until, today }: Asked): Result<Period, ClosureRefusal> {
  if (from < today) return no('closure_is_past')
  if (until <= from) return no('closure_ends_before_it_starts')
  if (daysBetween(from, until) > LONGEST_CLOSURE_DAYS) return no('closure_is_too_long')
  return yes({ from, to: until })
}
