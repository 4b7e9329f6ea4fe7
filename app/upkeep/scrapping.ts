/** Why a unit leaves the stock for good. */
export const SCRAPPING_GROUNDS = ['worn_out', 'unsafe', 'beyond_repair', 'recalled', 'contaminated', 'lost'] as const
export type ScrappingGround = (typeof SCRAPPING_GROUNDS)[number]

export const SCRAPPING_STATES = ['proposed', 'approved', 'declined'] as const
export type ScrappingState = (typeof SCRAPPING_STATES)[number]

export const NEXT_SCRAPPING_STATES: { readonly [State in ScrappingState]: readonly ScrappingState[] } = {
  proposed: ['approved', 'declined'],
  approved: [],
  declined: [],
}

/** What the second person says. */
export const SCRAPPING_DECISIONS = ['approved', 'declined'] as const satisfies readonly ScrappingState[]
export type ScrappingDecision = (typeof SCRAPPING_DECISIONS)[number]
