import type { Fen } from '#app/money/fen.ts'

/**
 * How the rent of a product is reckoned. `month` and `half_month` go by the monthly rent of the price; a half month is the
 * Japanese rule (rules.md 7.1); `term` lists whole terms, a longer one never cheaper.
 */
export const RENT_PERS = ['month', 'half_month', 'day', 'term'] as const
export type RentPer = (typeof RENT_PERS)[number]
export type Rent =
  | { readonly per: 'month' }
  | { readonly per: 'half_month' }
  | { readonly per: 'day'; readonly fen: Fen; readonly leastDays: number }
  | { readonly per: 'term'; readonly terms: readonly { readonly months: number; readonly fen: Fen }[] }

/** What is given back when a device comes home before its agreed day. */
export const EARLY_RETURNS = ['no_refund', 'by_day', 'half_month'] as const
/** What a day costs after the agreed day: the rent of the term divided by its days (rules.md 1.4), or nothing. */
export const LATES = ['term_rent_by_day', 'free'] as const
/** What another device costs in the place of one that runs. */
export const EXCHANGES = ['dearer_by_months_begun', 'dearer_by_day'] as const
export const DAMAGES = ['worn', 'damaged', 'beyond_repair', 'lost'] as const
export type Damage = (typeof DAMAGES)[number]

/** The strategies of a price, each named. Shares in basis points of what the unit is still worth. */
export type Conditions = {
  readonly earlyReturn: (typeof EARLY_RETURNS)[number]
  readonly late: (typeof LATES)[number]
  readonly exchange: (typeof EXCHANGES)[number]
  readonly damage: {
    /** What a unit loses of its value each month, and the least that it is worth. */
    readonly lossBpPerMonth: number
    readonly leastBp: number
    readonly shareBp: { readonly [D in Damage]: number }
  }
}

/** Examples of 2026-11-22, to be confirmed by the customer: nobody has published a schedule of damages. */
export const USUAL_CONDITIONS: Conditions = {
  earlyReturn: 'no_refund',
  late: 'term_rent_by_day',
  exchange: 'dearer_by_months_begun',
  damage: {
    lossBpPerMonth: 150,
    leastBp: 1_000,
    shareBp: { worn: 0, damaged: 3_000, beyond_repair: 10_000, lost: 10_000 },
  },
}

/** What a price says about a product. */
export type Priced = {
  /** What a month costs: by itself the rent, beside other ways of reckoning the figure to compare by. */
  readonly rentFenPerMonth: Fen
  readonly depositFen: Fen
  readonly rent: Rent
}
