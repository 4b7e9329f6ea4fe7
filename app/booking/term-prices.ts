import { onlyOfClass } from '#app/eligibility/trait.ts'
import type { Fen } from '#app/money/fen.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import { termsOffered } from '#app/pricing/offered-terms.ts'
import type { Asked } from '#app/pricing/quote.ts'
import { quote } from '#app/pricing/quoting.ts'
import type { Priced } from '#app/pricing/rent.ts'
import { NO_PAST } from '#app/programmes/allowance.ts'
import type { Programme } from '#app/programmes/programme.ts'
import type { Day } from '#app/time/day.ts'
import { monthsFrom } from '#app/time/period.ts'
import { OFFERED_MONTHS } from './reservation.ts'

/** All that the price of a device depends on besides the person: public, so the browser may reckon with it. */
export type PriceFacts = {
  readonly product: Asked['product']
  readonly prices: readonly (Priced & { readonly firstOn: Day; readonly untilOn: Day | null })[]
  /** By the code of the centre: each district has its own. */
  readonly programmes: { readonly [centre: string]: readonly Programme[] }
}

export type TermPrice = { readonly months: number; readonly listRentFen: Fen; readonly leastFen: Fen }

/** What each term costs from a day on, and the least that anybody pays for it. The same on the server and in the browser. */
export function termPrices(
  { product, prices, programmes }: PriceFacts,
  { from, centre }: { readonly from: Day; readonly centre: string },
): readonly TermPrice[] {
  const priced = prices.find(({ firstOn, untilOn }) => firstOn <= from && (untilOn === null || from < untilOn))
  if (!priced) return []
  return termsOffered(priced.rent, OFFERED_MONTHS).map(months => {
    const quotes = USER_CLASSES.map(userClass => {
      const asked = { ...monthsFrom(from, months), months, priced, product, past: NO_PAST }
      return quote({ ...asked, person: onlyOfClass(userClass) }, programmes[centre] ?? [], from)
    })
    const [first] = quotes
    const listRentFen = first ? first.listRentFen : priced.rentFenPerMonth
    const leastFen = quotes.reduce((least, { personFen }) => (personFen < least ? personFen : least), listRentFen)
    return { months, listRentFen, leastFen }
  })
}
