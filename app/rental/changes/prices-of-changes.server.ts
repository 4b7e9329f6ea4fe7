import { askedClass, quoteForPerson } from '#app/booking/quote-for-person.server.ts'
import { quoteForReplacement } from '#app/booking/replacement-quotes.server.ts'
import type { Reservation } from '#app/booking/reservations.server.ts'
import { classOn } from '#app/eligibility/classes.server.ts'
import { NOTHING } from '#app/money/fen.ts'
import { personById } from '#app/people/people.server.ts'
import type { UserClass } from '#app/people/user-class.ts'
import type { Quote } from '#app/pricing/quote.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'

export type Priced = { readonly userClass: UserClass; readonly quote: Quote }

/** What `dueFen` was shown must be what is due; where it differs from what was agreed it must have been shown. */
export const hasSeenPrice = (
  shownDueFen: number | undefined,
  { dueFen }: Quote,
  agreedFen = dueFen as number,
): boolean => (shownDueFen ?? agreedFen) === dueFen

type Anew = { readonly productId: string; readonly from: Day; readonly months: number; readonly today: Day }

/**
 * What a reservation costs with other days or another device. Once it is confirmed the verified class decides; before
 * that, what the person says, if it is open to them on the new first day.
 */
export async function pricedAnew(
  db: Database,
  reservation: Reservation,
  { today, ...anew }: Anew,
): Promise<Result<Priced, 'class_is_not_open' | 'product_has_no_price' | 'person_not_introduced'>> {
  const person = await personById(db, reservation.personId)
  if (!person) return no('person_not_introduced')
  const day = anew.from > today ? anew.from : today
  const asked = await askedClass(db, person, reservation.userClass, day)
  const isDecided = reservation.state !== 'requested'
  if (!isDecided && !asked.isOpen) return no('class_is_not_open')
  const userClass = isDecided && !asked.isVerified ? 'other' : asked.userClass
  const { id: without, districtId } = reservation
  const found = await quoteForPerson(db, { ...anew, personId: person.id, districtId, userClass, without })
  return found ? yes({ userClass, quote: found }) : no('product_has_no_price')
}

/**
 * What more months cost: the price, the programmes and the verified class of the day on which they begin. The deposit that
 * lies here stays, so there is no further one.
 */
export async function pricedExtension(
  db: Database,
  { personId, productId, districtId }: Reservation,
  { from, months }: { readonly from: Day; readonly months: number },
): Promise<Priced | undefined> {
  const userClass = (await classOn(db, personId, from)) ?? 'other'
  const found = await quoteForPerson(db, { productId, districtId, personId, userClass, months, from })
  return found && { userClass, quote: { ...found, depositFen: NOTHING, dueFen: found.personFen } }
}

type Exchange = { readonly productId: string; readonly from: Day; readonly to: Day; readonly months: number }

/** What another device costs in the place of one that runs, for the verified class of the day of the exchange. */
export async function pricedReplacement(
  db: Database,
  { id: replaces, personId, productId: replacedId, districtId }: Reservation,
  exchange: Exchange,
): Promise<Priced | undefined> {
  const userClass = (await classOn(db, personId, exchange.from)) ?? 'other'
  const found = await quoteForReplacement(db, { ...exchange, replacedId, replaces, districtId, personId, userClass })
  return found && { userClass, quote: found }
}
