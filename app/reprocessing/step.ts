import type { Material } from '#app/catalogue/material.ts'
import type { UnitState } from '#app/inventory/unit.ts'

/** The steps of the way back that are written down one by one, beside inspection, disinfection and verification. */
export const STEP_KINDS = ['preclean', 'dry', 'function_test'] as const
export type StepKind = (typeof STEP_KINDS)[number]

export const STEP_RESULTS = ['passed', 'failed'] as const
export type StepResult = (typeof STEP_RESULTS)[number]

/** Where a unit waits for a step, and where it waits after it. */
export const STEP_OF: { readonly [Kind in StepKind]: { readonly from: UnitState; readonly to: UnitState } } = {
  preclean: { from: 'inspected', to: 'precleaned' },
  dry: { from: 'disinfected', to: 'dried' },
  function_test: { from: 'dried', to: 'tested' },
}

export const stepFor = (state: UnitState): StepKind | undefined => STEP_KINDS.find(kind => STEP_OF[kind].from === state)

/** Where a unit goes whose step failed: cleaned again from the beginning, or mended. */
export const AFTER_FAILURE = ['again', 'repair'] as const
export type AfterFailure = (typeof AFTER_FAILURE)[number]

/** What the points of a step depend on. */
export type Stepped = {
  readonly categoryCode: string
  readonly materials: readonly Material[]
  readonly discardsParts: boolean
  readonly rinse: boolean
}

const WEEK = 7 * 86_400_000
/** A test counts when it was made since the release, in the last seven days. */
export const isRecent = (at: Date, releasedAt: Date | null, now: Date): boolean =>
  at > (releasedAt ?? at) && now.getTime() - at.getTime() <= WEEK
