import { least, plus } from '#app/money/fen.ts'
import type { Quote } from '#app/pricing/quote.ts'
import { no, type Result, yes } from '#app/result.ts'

/** How a reservation at risk can be kept: as it is, with another device, at another centre, on other days. */
export const WAYS_OF_SAVING = ['place', 'exchange', 'transfer', 'shift'] as const
export type WayOfSaving = (typeof WAYS_OF_SAVING)[number]

type Facts = { readonly isAtRisk: boolean; readonly isSigned: boolean; readonly hasMoney: boolean }
export type SavingRefusal = 'reservation_is_not_at_risk' | 'signed_stays_here'

/** The paper names place and days, and money lies with one centre: what is signed or paid stays where and when it is. */
export function decideSaving(how: WayOfSaving, { isAtRisk, isSigned, hasMoney }: Facts): Result<null, SavingRefusal> {
  if (!isAtRisk) return no('reservation_is_not_at_risk')
  const movesAway = how === 'transfer' || how === 'shift'
  return movesAway && (isSigned || hasMoney) ? no('signed_stays_here') : yes(null)
}

/** Nobody pays more because the centre could not keep its word: the cheaper rent with its shares, and the lower deposit. */
export function lowerOf(frozen: Quote, anew: Quote): Quote {
  const cheaper = anew.personFen < frozen.personFen ? anew : frozen
  const depositFen = least(frozen.depositFen, anew.depositFen)
  return { ...cheaper, depositFen, dueFen: plus(cheaper.personFen, depositFen) }
}
