import type { Bilingual } from '#app/catalogue/category.ts'

type Named = Bilingual & { readonly code: string }
/** What would save a reservation, as it arrives in the browser. */
export type ShownSavings = {
  readonly canPlace: boolean
  readonly exchanges: readonly Named[]
  readonly transfers: readonly Named[]
  readonly shifts: readonly string[]
}
export type ShownAtRisk = {
  readonly reference: string
  readonly name: string
  readonly phone: string
  readonly product: Bilingual
  readonly fromOn: string
  readonly toOn: string
  readonly savings: ShownSavings
}
