import type { Bilingual } from '#app/catalogue/category.ts'
import type { UserClass } from '#app/people/user-class.ts'

/** A subsidy is claimed from the district; a discount is a lower price that the centre bears. Two different things. */
export const PROGRAMME_KINDS = ['subsidy', 'discount'] as const
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number]

/** Who bears a part of the rent that the person does not pay. */
export const PAYERS = ['district', 'centre'] as const
export type Payer = (typeof PAYERS)[number]

export const PAYER_OF: { readonly [Kind in ProgrammeKind]: Payer } = { subsidy: 'district', discount: 'centre' }

/** What share of the list rent a class does not pay on a day, and which version of which programme says so. */
export type RateInForce = Bilingual & {
  readonly programmeId: string
  readonly code: string
  readonly version: number
  readonly kind: ProgrammeKind
  readonly payer: Payer
  readonly userClass: UserClass
  /** Basis points of the list rent. */
  readonly shareBp: number
  readonly isExample: boolean
}
