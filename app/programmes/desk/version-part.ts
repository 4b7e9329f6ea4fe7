import type { Bilingual } from '#app/catalogue/category.ts'
import type { Filled as Fields } from '#app/catalogue/desk/filled.ts'

/** What stands in the fields, and whether anything stands (or is to be mended) in those under a name. */
export type Filled = Fields & { readonly stands: (at: string) => boolean }

/** What each part of the form gets: what stands in it, how many rows a list has, what the catalogue offers. */
export type PartProps = {
  readonly filled: Filled
  readonly rows: (list: string, spare: number) => readonly number[]
  readonly categories: readonly (Bilingual & { readonly code: string })[]
}
