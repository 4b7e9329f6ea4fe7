/** What a surface touches decides how it is cleaned (Spaulding; rules.md 3.1). */
export const HYGIENE_CLASSES = ['intact_skin', 'intact_skin_excreta', 'mucosa', 'none'] as const
export type HygieneClass = (typeof HYGIENE_CLASSES)[number]

/** What is hard in daily life: the way in for people who do not know a product's name. */
export const NEEDS = [
  'walking',
  'outdoors',
  'stairs',
  'bathing',
  'toileting',
  'rising',
  'transfer',
  'sleeping',
  'skin',
  'breathing',
  'training',
  'safety',
] as const
export type Need = (typeof NEEDS)[number]

/** The categories that help with a need, in their order. */
export const helpingWith = <Category extends { readonly needs: readonly Need[] }>(
  categories: readonly Category[],
  need: Need,
): readonly Category[] => categories.filter(({ needs }) => needs.includes(need))

/** A text in both languages of the service. */
export type Bilingual = { readonly zh: string; readonly en: string }

/** A part that goes out with a unit and comes back with it: how many of it there are. */
export type Accessory = Bilingual & { readonly count: number }

/** The class of ISO 9999 (GB/T 16432): the edition stands beside the code, since editions renumber. */
export type Classification = { readonly code: string; readonly edition: string; readonly checked: boolean }

/** A typed fact that products of one category have. Lengths are millimetres. */
export type SpecField = Bilingual & { readonly key: string } & (
    | { readonly kind: 'number'; readonly unit?: string | undefined; readonly min: number; readonly max: number }
    | { readonly kind: 'choice'; readonly choices: readonly (Bilingual & { readonly key: string })[] }
    | { readonly kind: 'flag' }
  )
export type SpecValue = number | string | boolean
export type Specs = { readonly [key: string]: SpecValue }
