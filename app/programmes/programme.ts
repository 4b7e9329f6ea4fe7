import type { Bilingual } from '#app/catalogue/category.ts'
import type { Relief } from '#app/eligibility/trait.ts'
import type { Fen } from '#app/money/fen.ts'
import type { UserClass } from '#app/people/user-class.ts'
import type { Day } from '#app/time/day.ts'

/** A subsidy is claimed from a funder; a discount is a lower price, borne by whom it says. Two different things. */
export const PROGRAMME_KINDS = ['subsidy', 'discount'] as const
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number]

/** Who bears a part of the rent that the person does not pay. */
export const PAYERS = ['city', 'district', 'town', 'insurance', 'charity', 'centre'] as const
export type Payer = (typeof PAYERS)[number]

/** Taken off what the person pays; or given to them afterwards; or handed over by them as a voucher. */
export const PAYOUTS = ['at_once', 'reimbursed', 'voucher'] as const
export type Payout = (typeof PAYOUTS)[number]

/** On which day class, age and traits count when they change during a rental. */
export const FACT_DAYS = ['first_day', 'each_period'] as const
export type FactDay = (typeof FACT_DAYS)[number]

/** What a later layer takes its share of: the whole list rent, or what earlier layers have left. */
export const SHARE_BASES = ['list', 'left'] as const
export type ShareBase = (typeof SHARE_BASES)[number]

/** Everything that is named must hold; what is not named does not matter. */
export type Who = {
  readonly classes?: readonly UserClass[] | undefined
  readonly ageFrom?: number | undefined
  readonly ageBelow?: number | undefined
  readonly isLocal?: boolean | undefined
  readonly reliefs?: readonly Relief[] | undefined
  readonly disabilityTypes?: readonly string[] | undefined
  readonly disabilityLevels?: readonly string[] | undefined
  /** At least this level (GB/T 42195). */
  readonly abilityFrom?: number | undefined
  /** At least this grade of the long-term care insurance. */
  readonly careFrom?: number | undefined
}

/** A share by the first rate that fits; a sum; a bonus once the year's rent reaches a sum; first days free; or what is left to pay. */
export const BENEFITS = ['share', 'fixed', 'bonus', 'free_days', 'person_pays'] as const
export type BenefitHow = (typeof BENEFITS)[number]
export type Benefit =
  | { readonly how: 'share'; readonly rates: readonly { readonly who: Who; readonly bp: number }[] }
  | { readonly how: 'fixed'; readonly fen: Fen; readonly per: 'rental' | 'month' | 'day' }
  | { readonly how: 'bonus'; readonly fen: Fen; readonly fromFen: Fen }
  | { readonly how: 'free_days'; readonly days: number }
  | { readonly how: 'person_pays'; readonly fen: Fen; readonly per: 'rental' | 'month' }

/** The rent of these categories counts up to so much a month; above it no share is given. */
export type Ceiling = { readonly categories: readonly string[]; readonly fenPerMonth: Fen }

export const DEPOSIT_RULES = ['half', 'waived'] as const
export type DepositRule = (typeof DEPOSIT_RULES)[number]

/** Limits of what one programme gives; null is none. Nothing is carried over: each period begins with the whole limit. */
export type Caps = {
  readonly personYearFen: Fen | null
  readonly householdYearFen: Fen | null
  readonly rentalFen: Fen | null
  /** How many calendar years one limit is for; 1 nearly everywhere. Counted from the year of `sinceYear`. */
  readonly years: number
  readonly sinceYear: number
}

export type Budget = { readonly fen: Fen; readonly per: 'year' | 'version' }

/** What a programme says besides its names and days. Kept as one document; it never changes once it is in force. */
export type ProgrammeRules = {
  /** Who pays, as people read it: 武清区民政局. */
  readonly funder: Bilingual
  /** The funding source as the budget codes it: 2296006. */
  readonly fundingCode: string
  readonly payout: Payout
  /** The lower comes first; equal ones by code. */
  readonly order: number
  readonly base: ShareBase
  readonly factsOn: FactDay
  /** Any of these; none at all means everybody. */
  readonly who: readonly Who[]
  /** Codes; both empty means everything. */
  readonly what: { readonly categories: readonly string[]; readonly products: readonly string[] }
  /** Category codes of which somebody is helped with one device at a time; several in one list count as one category. */
  readonly oneOf: readonly (readonly string[])[]
  /** Which terms are helped: any when both are open. */
  readonly terms: { readonly months: readonly number[]; readonly leastDays: number | null }
  readonly benefit: Benefit
  readonly ceilings: readonly Ceiling[]
  readonly deposit: readonly { readonly who: Who; readonly rule: DepositRule }[]
  readonly caps: Caps
  readonly budget: Budget | null
}

/** One version of a programme, approved and dated. */
export type Programme = Bilingual & {
  readonly id: string
  readonly code: string
  readonly version: number
  readonly kind: ProgrammeKind
  readonly payer: Payer
  readonly isExample: boolean
  readonly firstOn: Day
  readonly untilOn: Day | null
  readonly rules: ProgrammeRules
}
