import type { Day } from '#app/time/day.ts'

/** Where a dated row stands on a day. */
const PHASES = ['planned', 'running', 'ended'] as const
export type Phase = (typeof PHASES)[number]

export function phaseOn(
  day: Day,
  { firstOn, untilOn }: { readonly firstOn: Day; readonly untilOn: Day | null },
): Phase {
  if (day < firstOn) return 'planned'
  return untilOn === null || day < untilOn ? 'running' : 'ended'
}

/** Where a version stands: like any dated row once it is approved; before that it waits, or was laid aside. */
export const VERSION_PHASES = ['draft', 'running', 'planned', 'ended', 'withdrawn'] as const
export type VersionPhase = (typeof VERSION_PHASES)[number]
type Decided = { readonly approvedAt: Date | null; readonly withdrawnAt: Date | null }

export function versionPhaseOn(day: Day, version: Parameters<typeof phaseOn>[1] & Decided): VersionPhase {
  if (version.withdrawnAt !== null) return 'withdrawn'
  return version.approvedAt === null ? 'draft' : phaseOn(day, version)
}
