import type { ProgrammeRules } from '../programme.ts'
import type { Device } from '../stacking.ts'

export type UnknownCodeRefusal =
  | 'helped_category_is_unknown'
  | 'helped_product_is_unknown'
  | 'one_of_category_is_unknown'
  | 'ceiling_category_is_unknown'
export type Catalogue = { readonly categories: readonly string[]; readonly products: readonly Device[] }

/** The first place of a document that names what the catalogue has not. */
export function unknownCodeIn(
  { what, oneOf, ceilings }: Pick<ProgrammeRules, 'what' | 'oneOf' | 'ceilings'>,
  { categories, products }: Catalogue,
): UnknownCodeRefusal | undefined {
  const isUnknown = (code: string): boolean => !categories.includes(code)
  if (what.categories.some(isUnknown)) return 'helped_category_is_unknown'
  if (what.products.some(code => !products.some(product => product.code === code))) return 'helped_product_is_unknown'
  if (oneOf.flat().some(isUnknown)) return 'one_of_category_is_unknown'
  if (ceilings.some(ceiling => ceiling.categories.some(isUnknown))) return 'ceiling_category_is_unknown'
  return undefined
}
