import { type Fen, fen } from '#app/money/fen.ts'
import type { Caps, ProgrammeRules } from '../programme.ts'

/** A document that limits nothing: an example says only what is its own. */
export const OPEN_RULES: Omit<ProgrammeRules, 'funder' | 'order' | 'benefit'> = {
  ...{ fundingCode: '', payout: 'at_once', base: 'list', factsOn: 'first_day', who: [], oneOf: [], ceilings: [] },
  ...{ what: { categories: [], products: [] }, terms: { months: [], leastDays: null }, deposit: [], budget: null },
  caps: { personYearFen: null, householdYearFen: null, rentalFen: null, years: 1, sinceYear: 2025 },
}

const FEN = 100
export const yuan = (amount: number): Fen => fen(amount * FEN)

/** So much for one person in a calendar year, and so much for a household where that is said. */
export const aYear = (person: number, household?: number): Caps => ({
  ...OPEN_RULES.caps,
  personYearFen: yuan(person),
  householdYearFen: household === undefined ? null : yuan(household),
})
