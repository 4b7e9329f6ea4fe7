import { RELIEFS, TRAIT_VALUES, type Trait } from './trait.ts'

/** What the desk records from a paper without a number that says it; kind and level of a disability come from the card. */
export const RECORDED_FACTS = [
  ...RELIEFS.map(relief => `relief.${relief}` as const),
  ...(['0', '1', '2', '3', '4'] as const).map(level => `ability_level.${level}` as const),
  ...(['1', '2', '3'] as const).map(level => `care_level.${level}` as const),
] as const
export type RecordedFact = (typeof RECORDED_FACTS)[number]

/** The trait and its value that stand in it. */
export function traitIn(fact: RecordedFact): { readonly trait: Trait; readonly value: string } {
  const [trait = '', value = ''] = fact.split('.')
  if (!(trait in TRAIT_VALUES)) throw new RangeError('a fact without a trait')
  return { trait: trait as Trait, value }
}
