import { addDays, type Day } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'
import type { AllotmentReason } from './allotment.ts'
import type { Fleet } from './plan.ts'

/** A line of the list as it stands, with what is known of its unit. */
export type Line = {
  readonly id: string
  readonly unitId: string
  readonly during: Period
  readonly why: AllotmentReason
  readonly isPinned: boolean
  /** The unit is with somebody. */
  readonly isOut: boolean
}

/** What a decision needs to know besides the list. */
export type FleetDay = { readonly today: Day; readonly turnaroundDays: number }

/**
 * The fleet as a decision sees it. A rental that is out past its end keeps its unit: it can be back tomorrow at the
 * earliest, and then it is made ready. Only the latest rental of a unit that is out can be that one.
 */
export function fleetOf(units: readonly string[], lines: readonly Line[], { today, turnaroundDays }: FleetDay): Fleet {
  const running = new Map<string, Line>()
  for (const line of lines) {
    if (!line.isOut || line.why !== 'rental' || line.during.from > today) continue
    const known = running.get(line.unitId)
    if (!known || known.during.from < line.during.from) running.set(line.unitId, line)
  }
  const soonest = addDays(today, turnaroundDays)
  const held = lines.flatMap(({ id, unitId, during, why, isPinned }) => {
    const isRunning = running.get(unitId)?.id === id
    const to = isRunning && during.to < soonest ? addDays(soonest, 1) : during.to
    if (to <= today) return []
    return [{ id, unitId, during: { from: during.from, to }, isMovable: why === 'reservation' && !isPinned }]
  })
  return { units, held }
}
