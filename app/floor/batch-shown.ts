import type { Bilingual } from '#app/catalogue/category.ts'
import type { PlaceKind } from '#app/inventory/place.ts'
import type { UnitState } from '#app/inventory/unit.ts'
import type { BatchAct, Blocker } from './batch.ts'

export type BatchRow = {
  readonly code: string
  readonly product: Bilingual | null
  readonly state: UnitState | null
  readonly blocker: Blocker | null
}

/** What was collected, before it is done. */
export type BatchShown = {
  /** Null where nothing can be done with any of them. */
  readonly act: BatchAct | null
  readonly acts: readonly { readonly act: BatchAct; readonly count: number }[]
  readonly codes: readonly string[]
  readonly unknown: readonly string[]
  /** How many were scanned again. */
  readonly twice: number
  readonly rows: readonly BatchRow[]
  readonly places: readonly (Bilingual & { readonly id: string; readonly kind: PlaceKind })[]
}

/** What has been done, and by what it can be taken back. */
export type DoneShown = { readonly act: BatchAct; readonly codes: readonly string[]; readonly at: string }
