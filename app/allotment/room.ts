import { no, type Result } from '#app/result.ts'
import type { Period } from '#app/time/period.ts'
import { overlaps } from '#app/time/period.ts'
import { type Fleet, type Plan, peakOf, planFor } from './plan.ts'

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

/** Everything but the days that decides whether somebody finds a unit. */
export type Room = Kept & { readonly fleet: Fleet; readonly others: Fleet }

/** The one answer to "is there room": what an act promises by, and what every page that looks ahead shows. */
export const planIn = (
  { fleet, others, ...kept }: Room,
  during: Period,
): Result<Plan, 'none_free' | 'needs_a_person'> =>
  leavesWhatIsKept(others, during, kept) ? planFor(fleet, during) : no('none_free')

/** How many more could have one over a period: counted and not planned. */
export function freeIn({ fleet, others, keptForPriority, isPriority }: Room, during: Period): number {
  const free = fleet.units.length - mostHeld(fleet, during)
  const unkept = fleet.units.length - keptForPriority - mostHeld(others, during)
  return Math.max(0, isPriority ? free : Math.min(free, unkept))
}
