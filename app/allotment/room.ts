import type { Period } from '#app/time/period.ts'
import { overlaps } from '#app/time/period.ts'
import { type Fleet, peakOf } from './plan.ts'

const clipped = ({ from, to }: Period, within: Period): Period => ({
  from: from < within.from ? within.from : from,
  to: to > within.to ? within.to : to,
})

/** How many units of the fleet are held on the fullest day of a period. What is pinned to a unit in repair counts neither way. */
export function mostHeld({ units, held }: Fleet, period: Period): number {
  const known = new Set(units)
  const meeting = held.filter(
    ({ unitId, isMovable, during }) => (isMovable || known.has(unitId)) && overlaps(during, period),
  )
  return peakOf(meeting.map(({ during }) => clipped(during, period)))
}

type Kept = { readonly keptForPriority: number; readonly isPriority: boolean }

/**
 * Whether somebody may take one more unit of a period without using what is kept for people with priority. `others` is the
 * fleet with only what people without priority, repairs and the showroom hold.
 */
export const leavesWhatIsKept = (others: Fleet, period: Period, { keptForPriority, isPriority }: Kept): boolean =>
  isPriority || keptForPriority === 0 || mostHeld(others, period) < others.units.length - keptForPriority
