import type { Bilingual } from '#app/catalogue/category.ts'

/** A short plain text on choosing or using a device. It replaces no advice of a doctor or a fitter. */
export type Guide = {
  readonly title: Bilingual
  readonly lead: Bilingual
  /** Codes of the categories that it is about; 'all' where it is about every device. */
  readonly categories: readonly string[] | 'all'
  readonly parts: readonly { readonly head: Bilingual; readonly points: readonly Bilingual[] }[]
}
