import { randomInt, randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { act, type Deed } from '#app/acts/act.server.ts'
import { keepingOfProduct, keptFor } from '#app/allotment/keeping.ts'
import { findUnit, keepPromise } from '#app/allotment/promise-unit.server.ts'
import { CONSENT_TEXT_VERSION } from '#app/people/consent.ts'
import { tellOf } from '#app/people/leave-word.server.ts'
import type { UserClass } from '#app/people/user-class.ts'
import type { Quote } from '#app/pricing/quote.ts'
import { quote } from '#app/pricing/quoting.ts'
import { NO_PAST } from '#app/programmes/allowance.ts'
import { takeAllowances } from '#app/programmes/allowances.server.ts'
import { type LimitAsked, limitsAsked } from '#app/programmes/limits-asked.ts'
import { hasPriority, NO_ORDER } from '#app/programmes/priority.ts'
import type { Programme } from '#app/programmes/programme.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { atOnce } from '#db/refused.server.ts'
import { personMoney } from './person-money.server.ts'
import { classFor, countingAs, knownAs } from './quote-for-person.server.ts'
import { newReference } from './reference.ts'
import { RequestReservation } from './request-reservation.input.ts'
import { decideReservation, type ReservationRefusal } from './reservation.ts'
import { addReservation } from './reservations.server.ts'
import { verifiedClass, type WishFacts, wishFacts } from './wish-facts.server.ts'

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
  forAnother: 'reserve',
  saidByDatabase: { unit_is_not_promised_twice: 'none_free', allowance_is_not_overspent: 'price_has_changed' },
  async does(deed, wish): Promise<Result<Made, Refusal>> {
    const gathered = await gather(deed, wish)
    if (!gathered.ok) return gathered
    const { product, person, period, userClass, quote, keeping, isPriority } = gathered.value
    if (wish.shownDueFen !== undefined && wish.shownDueFen !== quote.dueFen) return no('price_has_changed')
    const id = randomUUID()
    const wanted = {
      ...{ centreId: wish.centreId, productId: product.id, holderId: id },
      ...{ keeping, during: keptFor(period, keeping), isPriority },
      // What one has held while checking out is what one takes now.
      inPlaceOf: isAccount(deed.actor.id) ? [deed.actor.id] : [],
    }
    const found = await findUnit(deed.db, wanted)
    if (!found.ok) return found
    const reference = newReference(randomInt)
    const row = { ...rowFor(deed, wish, person, period), id, reference, productId: product.id, userClass }
    await atOnce([keepPromise(deed.db, wanted, found.value), addReservation(deed.db, row, quote)])
    deed.touch({ subject: 'reservation', id })
    tellOf(deed, 'reservation_requested', { id, personId: person.id, phone: wish.phone, reference })
    return yes({ reference })
  },
})

/** A hold is an account's; an API client is none and holds nothing. */
const isAccount = (actorId: string): boolean => actorId.length === UUID_LENGTH

async function gather({ db, actor, now, today }: Deed, wish: Wish) {
  const personId = actor.scope === 'person' ? actor.personId : (wish.personId ?? null)
  if (personId === null) return no('person_not_introduced')
  const facts = await wishFacts(db, { ...wish, personId, today, consentText: CONSENT_TEXT_VERSION })
  const { person, product, opening } = facts
  if (!person) return no('person_not_introduced')
  if (actor.centreId !== null && actor.centreId !== wish.centreId) return no('centre_is_elsewhere')
  if (!product || !opening) return no('product_unknown')
  const { userClass, isOpen } = classFor(person, verifiedClass(facts, wish.from), wish.userClass, wish.from)
  const decided = decideReservation({
    ...{ from: wish.from, months: wish.months, today, opening },
    hasConsent: facts.hasConsent,
    isRetired: product.isRetired,
    hasPrice: facts.price !== null,
    isClassOpen: isOpen,
  })
  if (!decided.ok) return decided
  if (!facts.price) return no('product_has_no_price')
  return yes({
    ...{ person, product, userClass, period: decided.value },
    quote: await quoted(db, {
      facts: { ...facts, person, product, price: facts.price },
      wish,
      userClass,
      period: decided.value,
    }),
    keeping: keepingOfProduct(product, { now, today }, opening),
    isPriority: hasPriority(facts.order ?? NO_ORDER, userClass),
  })
}

type Person = NonNullable<WishFacts['person']>

type Quoting = {
  readonly facts: Pick<WishFacts, 'programmes' | 'classes' | 'traits'> & Known
  readonly wish: Wish
  readonly userClass: UserClass
  readonly period: Period
}
type Known = { readonly [Fact in 'person' | 'product' | 'price']: NonNullable<WishFacts[Fact]> }

/**
 * The price for this person. Where a programme that may help has a limit, they take their turn at it before it is quoted;
 * what they have had is read behind the turn, and only where a programme asks for it.
 */
async function quoted(db: Database, { facts, wish, userClass, period }: Quoting): Promise<Quote> {
  const { person, product, price: priced, programmes } = facts
  const { id: personId, districtId, householdId } = person
  const unused = { facts: { ...person, classes: facts.classes, traits: facts.traits }, householdId, past: NO_PAST }
  const drawing = { districtId, personId, householdId, facts: countingAs(unused, userClass), period, product }
  const limits = limitsAsked(programmes, drawing)
  const isAsked = limits.length > 0 || programmes.some(asksForThePast)
  const money = isAsked ? await behindTurns(db, limits, { ...period, personId, districtId, without: null }) : unused
  const asked = { ...period, months: wish.months, priced, product, ...knownAs(money, userClass, wish.from) }
  return quote(asked, programmes, wish.from)
}

/** Sent behind the turn, it begins when that has come, and sees all that was given before. */
async function behindTurns(db: Database, limits: readonly LimitAsked[], asked: Parameters<typeof personMoney>[1]) {
  const [, money] = await atOnce([takeAllowances(db, limits), personMoney(db, asked)])
  return money
}

/** Whether what it gives depends on the devices or the rent of the person, limits aside. */
const asksForThePast = ({ rules: { oneOf, benefit } }: Programme): boolean =>
  oneOf.length > 0 || benefit.how === 'bonus'

const rowFor = ({ actor, now }: Deed, wish: Wish, person: Person, { from, to }: Period) => ({
  ...{ personId: person.id, centreId: wish.centreId, districtId: person.districtId, streetId: person.streetId },
  ...{ fromOn: from, toOn: to, months: wish.months },
  ...{ way: wish.way, phone: wish.phone, note: wish.note, address: wish.way === 'deliver' ? wish.address : '' },
  ...{ requestedBy: actor.id, requestedAt: now },
})
