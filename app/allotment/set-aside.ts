import type { UnitState } from '#app/inventory/unit.ts'
import { no, type Result, yes } from '#app/result.ts'
import { type Day, daysBetween } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'

/** Longer than this is no setting aside: the unit has left the stock. */
const MOST_DAYS_ASIDE = 366

export type SetAsideRefusal =
  | 'scrapped_cannot_be_set_aside'
  | 'set_aside_begins_in_the_past'
  | 'set_aside_ends_before_it_begins'
  | 'set_aside_is_too_long'

type Facts = Period & { readonly today: Day; readonly state: UnitState }

/** Whether a unit may be kept back for `[from, to)` at all; who counted on it is asked afterwards. */
export function decideSetAside({ from, to, today, state }: Facts): Result<Period, SetAsideRefusal> {
  if (state === 'scrapped') return no('scrapped_cannot_be_set_aside')
  if (from < today) return no('set_aside_begins_in_the_past')
  if (to <= from) return no('set_aside_ends_before_it_begins')
  if (daysBetween(from, to) > MOST_DAYS_ASIDE) return no('set_aside_is_too_long')
  return yes({ from, to })
}
