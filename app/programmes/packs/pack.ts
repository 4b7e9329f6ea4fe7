import type { Bilingual } from '#app/catalogue/category.ts'
import type { Programme } from '../programme.ts'

/** One programme as a place is known to run it: to begin a form with, never in force by itself. */
export type Example = Pick<Programme, 'code' | 'kind' | 'payer' | 'zh' | 'en' | 'rules'> & {
  readonly fundingSource: string
  /** Where it was published, marked as an example. */
  readonly source: string
}

/** What one place gives: layer upon layer, each a programme. */
export type Pack = Bilingual & { readonly code: string; readonly programmes: readonly Example[] }
