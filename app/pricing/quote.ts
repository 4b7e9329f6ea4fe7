import type { Bilingual } from '#app/catalogue/category.ts'
import type { PersonFacts } from '#app/eligibility/trait.ts'
import type { Fen } from '#app/money/fen.ts'
import type { Past } from '#app/programmes/allowance.ts'
import type { BenefitHow, DepositRule, Payer, Payout, ProgrammeKind } from '#app/programmes/programme.ts'
import type { Day } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'
import type { Priced } from './rent.ts'

/**
 * Every limit that a share stands under, with what is left of it afterwards; `isReached` says that it made the share smaller.
 * `ceiling` and `rent_left` stand there only when they did.
 */
export const CUTS = ['ceiling', 'rental', 'person_year', 'household_year', 'budget', 'rent_left'] as const
export type Cut = { readonly by: (typeof CUTS)[number]; readonly leftFen: Fen; readonly isReached: boolean }

/** A part of the list rent that is borne by somebody else: why, by which version, who bears it, what cut it. */
export type Share = Bilingual & {
  readonly kind: ProgrammeKind
  readonly payer: Payer
  readonly funder: Bilingual
  readonly programmeId: string
  readonly code: string
  readonly version: number
  readonly how: BenefitHow
  /** Basis points of what it was taken of; null where it is no share. */
  readonly shareBp: number | null
  /** Only what is taken off at once makes the person's part smaller. */
  readonly payout: Payout
  readonly amountFen: Fen
  /** What it would have been without limits. */
  readonly wantedFen: Fen
  readonly cuts: readonly Cut[]
  /** To which period of the limits and of the budget it counts. Together they are the amount. */
  readonly grants: readonly { readonly capFrom: Day; readonly budgetFrom: Day; readonly amountFen: Fen }[]
}

/** Why a programme that concerns this person gives nothing, or what they should know. */
export const NOTES = [
  'term_is_not_helped',
  'device_is_not_helped',
  'one_device_at_a_time',
  'nothing_left',
  'below_the_threshold',
  'threshold_is_reached',
] as const
export type Note = Bilingual & { readonly code: string; readonly why: (typeof NOTES)[number] }

export type RentOfAPeriod = Period & { readonly listFen: Fen }

/**
 * What a rental costs. `listRentFen` is the sum of `periods`, and of the shares that are taken off at once and `personFen`.
 * `laterFen` is what the person gets back or pays by voucher of the other shares. `dueFen` is the person's part and the deposit.
 */
export type Quote = {
  readonly months: number
  readonly periods: readonly RentOfAPeriod[]
  readonly listRentFen: Fen
  readonly shares: readonly Share[]
  readonly notes: readonly Note[]
  readonly personFen: Fen
  readonly laterFen: Fen
  /** The deposit of the price before any programme. */
  readonly fullDepositFen: Fen
  readonly depositFen: Fen
  readonly depositRule: (Bilingual & { readonly rule: DepositRule }) | null
  readonly dueFen: Fen
}

/** What is asked: a product by its price, for whom, over which days. */
export type Asked = Period & {
  readonly months: number
  readonly priced: Priced
  readonly product: { readonly code: string; readonly categoryCode: string }
  readonly person: PersonFacts
  readonly past: Past
}
