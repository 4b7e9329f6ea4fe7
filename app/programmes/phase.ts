import type { Day } from '#app/time/day.ts'

/** Where a dated row stands on a day. */
export const PHASES = ['planned', 'running', 'ended'] as const
export type Phase = (typeof PHASES)[number]

export function phaseOn(
  day: Day,
  { firstOn, untilOn }: { readonly firstOn: Day; readonly untilOn: Day | null },
): Phase {
  if (day < firstOn) return 'planned'
  return untilOn === null || day < untilOn ? 'running' : 'ended'
}
