import type { Day } from '#app/time/day.ts'

type Decided = { readonly approvedAt: Date | null; readonly withdrawnAt: Date | null }
type Held = Decided & { readonly untilOn: Day | null }

export const isApproved = ({ approvedAt }: Decided): boolean => approvedAt !== null
/** Waits for a second person. */
export const isOpen = ({ approvedAt, withdrawnAt }: Decided): boolean => approvedAt === null && withdrawnAt === null
/** Approved, and in force on some day from this one on. */
export const isApprovedFrom =
  (day: Day) =>
  (version: Held): boolean =>
    isApproved(version) && (version.untilOn === null || day < version.untilOn)
