import type { Fen } from '#app/money/fen.ts'

/** What changes the price of a rental after it was agreed. */
export const ADJUSTMENT_KINDS = ['early_return', 'late', 'damaged', 'beyond_repair', 'lost'] as const
export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number]

/** How it was reckoned, so that it can be told and proved: the strategy by name and the figures it used. */
export type Explained = {
  readonly strategy: string
  readonly days: number | null
  readonly ofFen: Fen | null
  readonly shareBp: number | null
}
