import { classOn } from '#app/eligibility/classes.server.ts'
import type { UserClass } from '#app/people/user-class.ts'
import type { Quote } from '#app/pricing/quote.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { frozenQuote } from './frozen-quote.ts'
import { quoteForPerson } from './quote-for-person.server.ts'
import { quoteForReplacement } from './replacement-quotes.server.ts'
import { type Reservation, reservationById, sharesOf } from './reservations.server.ts'

/** What a confirmation would freeze: who the person counts as, and what that costs. */
export type Settled = { readonly userClass: UserClass; readonly hasChanged: boolean; readonly quote: Quote }

/** The price as it was frozen. */
export const agreedQuote = async (db: Database, reservation: Reservation): Promise<Quote> =>
  frozenQuote(reservation, await sharesOf(db, reservation.id))

/**
 * The verified class decides, and nobody's word does: without a proof it is the list price.
 * The amounts that were agreed stay while the class stays; another class is quoted anew.
 */
export async function settledPrice(db: Database, reservation: Reservation, today: Day): Promise<Settled | undefined> {
  const day = reservation.fromOn > today ? reservation.fromOn : today
  const userClass = (await classOn(db, reservation.personId, day)) ?? 'other'
  if (userClass === reservation.userClass)
    return { userClass, hasChanged: false, quote: await agreedQuote(db, reservation) }
  const quote = await quotedAnew(db, reservation, userClass)
  return quote && { userClass, hasChanged: true, quote }
}

/** The price as it would be today. What takes the place of another rental costs only what it is dearer by. */
export async function quotedAnew(
  db: Database,
  reservation: Reservation,
  userClass: UserClass,
): Promise<Quote | undefined> {
  const { id: without, fromOn: from, toOn: to, replacesId } = reservation
  const replaced = replacesId === null ? undefined : await reservationById(db, replacesId)
  if (!replaced) return quoteForPerson(db, { ...reservation, userClass, from, without })
  const { id: replaces, productId: replacedId } = replaced
  return quoteForReplacement(db, { ...reservation, userClass, from, to, without, replacedId, replaces })
}
