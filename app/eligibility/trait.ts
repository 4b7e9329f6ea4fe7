import type { UserClass } from '#app/people/user-class.ts'
import { type Day, yearsBetween } from '#app/time/day.ts'

/**
 * What programmes ask about somebody besides their class, each with the values that it can have (rules.md 5.1, 5.2):
 * kind and level of a disability as on the card, relief status, ability by GB/T 42195 (0 able to 4 wholly dependent),
 * grade of the long-term care insurance (1 mild to 3 severe).
 */
export const TRAITS = ['relief', 'disability_type', 'disability_level', 'ability_level', 'care_level'] as const
export type Trait = (typeof TRAITS)[number]

export const RELIEFS = ['extreme_hardship', 'minimum_living', 'low_income', 'preferential_care'] as const
export type Relief = (typeof RELIEFS)[number]

export const TRAIT_VALUES: { readonly [T in Trait]: readonly string[] } = {
  relief: RELIEFS,
  disability_type: ['1', '2', '3', '4', '5', '6', '7'],
  disability_level: ['1', '2', '3', '4'],
  ability_level: ['0', '1', '2', '3', '4'],
  care_level: ['1', '2', '3'],
}

type Dated = { readonly fromOn: Day; readonly untilOn: Day }
export type DatedTrait = Dated & { readonly trait: Trait; readonly value: string }
export type DatedClass = Dated & { readonly userClass: UserClass }

/** All that a price may depend on, with its days: what somebody counts as is a question to a day. */
export type PersonFacts = {
  readonly bornOn: Day | null
  /** Household registered in this city. */
  readonly isLocal: boolean
  /** Verified classes; none of them overlap. */
  readonly classes: readonly DatedClass[]
  readonly traits: readonly DatedTrait[]
  /** What they count as on a day for which nothing was verified: what they say, or `other`. */
  readonly otherwise: UserClass
}

/** What somebody counts as on one day. */
export type FactsOfADay = {
  readonly userClass: UserClass
  readonly age: number | null
  readonly isLocal: boolean
  readonly traits: { readonly [T in Trait]?: string }
}

const holdsOn =
  (day: Day) =>
  ({ fromOn, untilOn }: Dated): boolean =>
    fromOn <= day && day < untilOn

export function factsOn({ bornOn, isLocal, classes, traits, otherwise }: PersonFacts, day: Day): FactsOfADay {
  return {
    userClass: classes.find(holdsOn(day))?.userClass ?? otherwise,
    age: bornOn === null ? null : yearsBetween(bornOn, day),
    isLocal,
    traits: Object.fromEntries(traits.filter(holdsOn(day)).map(({ trait, value }) => [trait, value])),
  }
}

/** Somebody of whom only the class is known: the price list, and a visitor who says who they are. */
export const onlyOfClass = (userClass: UserClass): PersonFacts => ({
  ...{ bornOn: null, isLocal: true, classes: [], traits: [], otherwise: userClass },
})
