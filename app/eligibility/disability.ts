import { DISABILITY_TYPES, levelOf, typeOf } from '#app/people/disability-card.ts'
import type { Trait } from './trait.ts'

/** What the last two digits of a card say, as programmes ask for it (rules.md 5.1). Expects a tidy card. */
export const disabilityIn = (card: string): readonly { readonly trait: Trait; readonly value: string }[] => [
  { trait: 'disability_type', value: String(DISABILITY_TYPES.indexOf(typeOf(card)) + 1) },
  { trait: 'disability_level', value: String(levelOf(card)) },
]
