import { afterOpenDays } from '#app/districts/opening.ts'
import { addDays } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'
import { type AllotmentReason, MOVABLE_REASONS } from './allotment.ts'
import type { Keeping } from './keeping.ts'
import type { Fleet } from './plan.ts'

/** A line of the list as it stands. */
export type Line = {
  readonly id: string
  readonly unitId: string
  readonly holderId: string
  readonly during: Period
  readonly why: AllotmentReason
  readonly isPinned: boolean
  /** The unit is with somebody. */
  readonly isOut: boolean
  readonly isPriority: boolean
}

const MOVABLE: readonly AllotmentReason[] = MOVABLE_REASONS
export const isMovable = ({ why, isPinned }: Pick<Line, 'why' | 'isPinned'>): boolean =>
  !isPinned && MOVABLE.includes(why)

type Day = Pick<Keeping, 'today' | 'opening' | 'turnaroundDays'>

/** Nobody is promised what is late before a week has gone by: who has not come today may not come tomorrow either. */
export const LATE_DAYS = 7

/**
 * Until when a unit that is out really holds. On the day on which it is due it is awaited; once it is late it is counted on
 * a week later at the earliest, and then made ready.
 */
export function heldUntil({ during, isOut }: Pick<Line, 'during' | 'isOut'>, { today, opening, turnaroundDays }: Day) {
  if (!isOut || during.to >= afterOpenDays(opening, today, turnaroundDays)) return during.to
  return afterOpenDays(opening, addDays(today, LATE_DAYS), turnaroundDays)
}

/** The fleet as a decision sees it: what has ended holds nothing, and a rental that is out past its end keeps its unit. */
export function fleetOf(units: readonly string[], lines: readonly Line[], day: Day): Fleet {
  const held = lines.flatMap(line => {
    const to = heldUntil(line, day)
    if (to <= day.today && !line.isOut) return []
    const { id, unitId, during } = line
    // A promise that was not collected yet needs a unit from today on; what holds a certain one has held it since it began.
    const from = isMovable(line) && during.from < day.today ? day.today : during.from
    return [{ id, unitId, during: { from, to }, isMovable: isMovable(line) }]
  })
  return { units, held }
}
