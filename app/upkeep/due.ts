import { addDays, type Day, daysBetween } from '#app/time/day.ts'

/** How often: by days, by hours of the meter, by turnovers; whichever comes first. */
export type Intervals = {
  readonly everyDays: number | null
  readonly everyHours: number | null
  readonly everyTurnovers: number | null
}
/** Until when it is in time. The last day counts; so does the hour; the turnover is the first that must not be. */
export type Due = {
  readonly dueOn: Day | null
  readonly dueAtHours: number | null
  readonly dueAtTurnovers: number | null
}
/** A unit at a moment. */
export type Counted = { readonly today: Day; readonly hours: number; readonly turnovers: number }

export const STANDINGS = ['overdue', 'soon', 'fine'] as const
export type Standing = (typeof STANDINGS)[number]

export const SOON_DAYS = 30
export const SOON_HOURS = 50

/** When it is due next, after somebody has looked at it. */
export const nextDue = ({ everyDays, everyHours, everyTurnovers }: Intervals, at: Counted): Due => ({
  dueOn: everyDays === null ? null : addDays(at.today, everyDays),
  dueAtHours: everyHours === null ? null : at.hours + everyHours,
  dueAtTurnovers: everyTurnovers === null ? null : at.turnovers + everyTurnovers,
})

/** A look that found a fault: overdue from now on, until another look finds it well. */
export const dueAtOnce = (due: Due, { today }: Counted): Due => ({ ...due, dueOn: addDays(today, -1) })

/** The same words as the gate of the hand-over has in the database (`hand_over_needs_upkeep_in_time`). */
export function standingOf({ dueOn, dueAtHours, dueAtTurnovers }: Due, { today, hours, turnovers }: Counted): Standing {
  const isOverdue =
    (dueOn !== null && dueOn < today) ||
    (dueAtHours !== null && dueAtHours < hours) ||
    (dueAtTurnovers !== null && dueAtTurnovers <= turnovers)
  if (isOverdue) return 'overdue'
  const isSoon =
    (dueOn !== null && daysBetween(today, dueOn) <= SOON_DAYS) ||
    (dueAtHours !== null && dueAtHours - hours <= SOON_HOURS)
  return isSoon ? 'soon' : 'fine'
}

export type PlanRefusal = 'plan_needs_an_interval' | 'plan_by_turnovers_does_not_block'

/** What is looked at on each turnover belongs to the function test, which no unit passes by: such a plan blocks nothing. */
export function wrongWithPlan(plan: Intervals & { readonly blocks: boolean }): PlanRefusal | undefined {
  if (plan.everyDays === null && plan.everyHours === null && plan.everyTurnovers === null)
    return 'plan_needs_an_interval'
  return plan.blocks && plan.everyTurnovers !== null ? 'plan_by_turnovers_does_not_block' : undefined
}
