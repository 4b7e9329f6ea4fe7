import type { Fen } from '#app/money/fen.ts'
import type { Day } from '#app/time/day.ts'

/** Whose limit it is: of one person, of a household, or of everybody together. */
export const ALLOWANCE_HOLDERS = ['person', 'household', 'budget'] as const
export type AllowanceHolder = (typeof ALLOWANCE_HOLDERS)[number]

/** What becomes of a grant: kept for somebody, really given, given up before that, given back after it. */
export const GRANT_MOVES = ['reserved', 'settled', 'released', 'returned'] as const
export type GrantMove = (typeof GRANT_MOVES)[number]

/** How much of a limit is spent or kept for somebody: a programme by its code, the period by its first day. */
export type Used = {
  readonly code: string
  readonly holder: AllowanceHolder
  readonly fromOn: Day
  readonly usedFen: Fen
}

/** What a person has had before, as far as prices depend on it. */
export type Past = {
  readonly used: readonly Used[]
  /** Whether there is a household whose limit counts. */
  readonly isInHousehold: boolean
  /** Devices that a programme helps with over the same days. */
  readonly held: readonly { readonly code: string; readonly categoryCode: string }[]
  /** The list rent of a calendar year without this rental: what a bonus looks at. */
  readonly spent: readonly { readonly year: number; readonly listFen: Fen }[]
}

export const NO_PAST: Past = { used: [], isInHousehold: false, held: [], spent: [] }
