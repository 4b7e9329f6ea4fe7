import type { ReservationState } from '#app/booking/reservation.ts'
import type { Fen } from '#app/money/fen.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { Day } from '#app/time/day.ts'

/** What both sides agree to, besides the wording of its version. */
export type Terms = {
  readonly reference: string
  readonly personId: string
  readonly centreId: string
  readonly productId: string
  readonly fromOn: Day
  readonly toOn: Day
  readonly months: number
  readonly listRentFen: Fen
  readonly shares: readonly { readonly programmeId: string; readonly shareBp: number | null; readonly amountFen: Fen }[]
  readonly personFen: Fen
  readonly depositFen: Fen
}

/** The terms in one line that is the same for the same terms: what the hash in the agreement is made of. */
export function termsText(terms: Terms, textVersion: string): string {
  const { reference, personId, centreId, productId, fromOn, toOn, months, listRentFen, personFen, depositFen } = terms
  const shares = terms.shares.map(({ programmeId, shareBp, amountFen }) => [programmeId, shareBp, amountFen])
  const about = [textVersion, reference, personId, centreId, productId, fromOn, toOn, months]
  return JSON.stringify([...about, listRentFen, shares, personFen, depositFen])
}

type Facts = { readonly state: ReservationState; readonly isSigned: boolean }

/** Signed once, and only for what the centre has confirmed. */
export function decideSigning({
  state,
  isSigned,
}: Facts): Result<null, 'agreement_is_signed' | 'reservation_is_not_confirmed'> {
  if (isSigned) return no('agreement_is_signed')
  return state === 'confirmed' ? yes(null) : no('reservation_is_not_confirmed')
}
