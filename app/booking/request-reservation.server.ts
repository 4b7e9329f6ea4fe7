import { randomInt, randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { act, type Deed } from '#app/acts/act.server.ts'
import { keptFor } from '#app/allotment/keeping.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { promiseUnit } from '#app/allotment/promise-unit.server.ts'
import { productByCode } from '#app/catalogue/products.server.ts'
import { centreById } from '#app/districts/districts.server.ts'
import { CONSENT_TEXT_VERSION } from '#app/people/consent.ts'
import { consentsOf, type Person, personById } from '#app/people/people.server.ts'
import type { Quote } from '#app/pricing/quote.ts'
import { hasPriorityOn } from '#app/programmes/priority-orders.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { Period } from '#app/time/period.ts'
import { askedClass, quoteForPerson } from './quote-for-person.server.ts'
import { newReference } from './reference.ts'
import { RequestReservation } from './request-reservation.input.ts'
import { decideReservation, type ReservationRefusal } from './reservation.ts'
import { addReservation } from './reservations.server.ts'

type Wish = z.infer<typeof RequestReservation>
type Refusal =
  | ReservationRefusal
  | 'product_unknown'
  | 'centre_is_elsewhere'
  | 'none_free'
  | 'needs_a_person'
  | 'price_has_changed'
type Made = { readonly reference: string }

const UUID_LENGTH = 36

/**
 * A product of a centre is promised to a person, at the price of their class. Refused only when no arrangement of the
 * units could serve it, and then nothing is written.
 */
export const requestReservation = act({
  name: 'booking.request-reservation',
  input: RequestReservation,
  may: ['resident', 'desk', 'manager'],
  saidByDatabase: { unit_is_not_promised_twice: 'none_free' },
  async does(deed, wish): Promise<Result<Made, Refusal>> {
    const gathered = await gather(deed, wish)
    if (!gathered.ok) return gathered
    const { product, person, period, userClass, quote, keeping, isPriority } = gathered.value
    if (wish.shownDueFen !== undefined && wish.shownDueFen !== quote.dueFen) return no('price_has_changed')
    const id = randomUUID()
    const promised = await promiseUnit(deed.db, {
      ...{ centreId: wish.centreId, productId: product.id, holderId: id },
      ...{ keeping, during: keptFor(period, keeping), isPriority },
      // What one has held while checking out is what one takes now.
      inPlaceOf: isAccount(deed.actor.id) ? [deed.actor.id] : [],
    })
    if (!promised.ok) return promised
    const reference = newReference(randomInt)
    const row = { ...rowFor(deed, wish, person, period, quote), id, reference, productId: product.id, userClass }
    await addReservation(deed.db, row, quote.shares)
    deed.touch({ subject: 'reservation', id })
    const facts = { sealed: deed.vault.seal(JSON.stringify({ phone: wish.phone, reference }), 'reservation_requested') }
    deed.leave({ kind: 'reservation_requested', subjectId: id, facts })
    return yes({ reference })
  },
})

/** A hold is an account's; an API client is none and holds nothing. */
const isAccount = (actorId: string): boolean => actorId.length === UUID_LENGTH

async function gather({ db, actor, now, today }: Deed, wish: Wish) {
  const personId = actor.scope === 'person' ? actor.personId : (wish.personId ?? null)
  const person = personId === null ? undefined : await personById(db, personId)
  if (!person) return no('person_not_introduced')
  if (actor.centreId !== null && actor.centreId !== wish.centreId) return no('centre_is_elsewhere')
  const [product, centre] = [await productByCode(db, wish.product), await centreById(db, wish.centreId)]
  if (!product || !centre) return no('product_unknown')
  const { userClass, isOpen } = await askedClass(db, person, wish.userClass, wish.from)
  const quote = await quoteForPerson(db, { ...wish, productId: product.id, districtId: person.districtId, userClass })
  const keeping = await keepingOf(db, { centreId: centre.id, productId: product.id }, { now, today })
  const decided = decideReservation({
    ...{ from: wish.from, months: wish.months, today, opening: keeping.opening },
    hasConsent: (await consentsOf(db, person.id, CONSENT_TEXT_VERSION)).includes('service'),
    isRetired: product.retiredAt !== null || product.category.retiredAt !== null,
    hasPrice: quote !== undefined,
    isClassOpen: isOpen,
  })
  if (!decided.ok) return decided
  if (!quote) return no('product_has_no_price')
  const isPriority = await hasPriorityOn(db, { districtId: person.districtId, userClass, day: today })
  return yes({ person, product, userClass, quote, keeping, isPriority, period: decided.value })
}

const rowFor = ({ actor, now }: Deed, wish: Wish, person: Person, { from, to }: Period, quote: Quote) => ({
  ...{ personId: person.id, centreId: wish.centreId, districtId: person.districtId, streetId: person.streetId },
  ...{ fromOn: from, toOn: to, months: wish.months },
  ...{ listRentFen: quote.listRentFen, personFen: quote.personFen, depositFen: quote.depositFen },
  ...{ way: wish.way, phone: wish.phone, note: wish.note, address: wish.way === 'deliver' ? wish.address : '' },
  ...{ requestedBy: actor.id, requestedAt: now },
})
