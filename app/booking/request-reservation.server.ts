import { randomInt, randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { act, type Deed } from '#app/acts/act.server.ts'
import { keepingOfProduct, keptFor } from '#app/allotment/keeping.ts'
import { findUnit, keepPromise } from '#app/allotment/promise-unit.server.ts'
import { CONSENT_TEXT_VERSION } from '#app/people/consent.ts'
import type { UserClass } from '#app/people/user-class.ts'
import type { Quote } from '#app/pricing/quote.ts'
import { quote } from '#app/pricing/quoting.ts'
import { takeAllowances } from '#app/programmes/allowances.server.ts'
import { limitsAsked } from '#app/programmes/limits-asked.ts'
import { hasPriority, NO_ORDER } from '#app/programmes/priority.ts'
import { no, type Result, yes } from '#app/result.ts'
import { addDays, type Day } from '#app/time/day.ts'
import { monthsFrom, type Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { atOnce } from '#db/refused.server.ts'
import { type PersonMoney, personMoney } from './person-money.server.ts'
import { classFor, countingAs, isPossible, knownAs } from './quote-for-person.server.ts'
import { newReference } from './reference.ts'
import { RequestReservation } from './request-reservation.input.ts'
import { decideReservation, FARTHEST_DAYS, type ReservationRefusal } from './reservation.ts'
import { addReservation } from './reservations.server.ts'
import { type WishFacts, wishFacts } from './wish-facts.server.ts'

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
    const facts = { sealed: deed.vault.seal(JSON.stringify({ phone: wish.phone, reference }), 'reservation_requested') }
    deed.leave({ kind: 'reservation_requested', subjectId: id, facts })
    return yes({ reference })
  },
})

/** A hold is an account's; an API client is none and holds nothing. */
const isAccount = (actorId: string): boolean => actorId.length === UUID_LENGTH

async function gather({ db, actor, now, today }: Deed, wish: Wish) {
  const personId = actor.scope === 'person' ? actor.personId : (wish.personId ?? null)
  if (personId === null) return no('person_not_introduced')
  const consentText = CONSENT_TEXT_VERSION
  const [facts, money] = await atOnce([
    wishFacts(db, { ...wish, personId, today, consentText }),
    personMoney(db, { ...daysOf(wish, today), personId, districtId: null, without: null }),
  ])
  const { person, product, opening } = facts
  if (!person) return no('person_not_introduced')
  if (actor.centreId !== null && actor.centreId !== wish.centreId) return no('centre_is_elsewhere')
  if (!product || !opening) return no('product_unknown')
  const { userClass, isOpen } = classFor(person, facts.verified ?? undefined, wish.userClass, wish.from)
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
      money,
      wish,
      userClass,
      period: decided.value,
    }),
    keeping: keepingOfProduct(product, { now, today }, opening),
    isPriority: hasPriority(facts.order ?? NO_ORDER, userClass),
  })
}

/** Its days, if they may be at all: others are refused before their price is looked at. */
const daysOf = ({ from, months }: Wish, today: Day): Period =>
  monthsFrom(from > addDays(today, FARTHEST_DAYS) ? today : from, isPossible(months) ? months : 1)

type Person = NonNullable<WishFacts['person']>

type Quoting = {
  readonly facts: Pick<WishFacts, 'programmes'> & Known
  readonly money: PersonMoney
  readonly wish: Wish
  readonly userClass: UserClass
  readonly period: Period
}
type Known = { readonly [Fact in 'person' | 'product' | 'price']: NonNullable<WishFacts[Fact]> }

/** The price for this person. Where a programme that may help has a limit, they take their turn at it before it is quoted. */
async function quoted(db: Database, { facts, money, wish, userClass, period }: Quoting): Promise<Quote> {
  const { person, product, price: priced, programmes } = facts
  const { id: personId, districtId } = person
  const price = (known: PersonMoney) => {
    const asked = { ...period, months: wish.months, priced, product, ...knownAs(known, userClass, wish.from) }
    return quote(asked, programmes, wish.from)
  }
  const { householdId } = money
  const drawing = { districtId, personId, householdId, facts: countingAs(money, userClass), period, product }
  const limits = limitsAsked(programmes, drawing)
  if (limits.length === 0) return price(money)
  await takeAllowances(db, limits)
  return price(await personMoney(db, { ...period, personId, districtId, without: null }))
}

const rowFor = ({ actor, now }: Deed, wish: Wish, person: Person, { from, to }: Period) => ({
  ...{ personId: person.id, centreId: wish.centreId, districtId: person.districtId, streetId: person.streetId },
  ...{ fromOn: from, toOn: to, months: wish.months },
  ...{ way: wish.way, phone: wish.phone, note: wish.note, address: wish.way === 'deliver' ? wish.address : '' },
  ...{ requestedBy: actor.id, requestedAt: now },
})
