import type { z } from 'zod'
import { act, type Deed } from '#app/acts/act.server.ts'
import { HOLD_MINUTES } from '#app/allotment/allotment.ts'
import { type Allotment, freeAllotments, type Stock } from '#app/allotment/allotments.server.ts'
import { keepingOfProduct, keptFor } from '#app/allotment/keeping.ts'
import { promiseUnit } from '#app/allotment/promise-unit.server.ts'
import { CONSENT_TEXT_VERSION } from '#app/people/consent.ts'
import { hasPriority, NO_ORDER } from '#app/programmes/priority.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { Database } from '#db/client.server.ts'
import { atOnce } from '#db/refused.server.ts'
import { verifiedClass, wishFacts } from '../wish-facts.server.ts'
import { HoldInput } from './hold.input.ts'
import { decideDays, type HoldStands, isAccount, keptAs, stands } from './hold.ts'
import { holdOf, isFor, isOfStock, lockStocks, takeTurnOf } from './holds.server.ts'

type Wish = z.infer<typeof HoldInput>
type Refusal =
  | 'hold_needs_an_account'
  | 'centre_is_elsewhere'
  | 'product_unknown'
  | 'product_retired'
  | 'product_has_no_price'
  | 'ends_before_it_begins'
  | 'longer_than_a_year'
  | 'day_is_past'
  | 'too_far_ahead'
  | 'centre_is_closed'
  | 'none_free'
  | 'needs_a_person'

const MINUTE_MS = 60_000
export const HOLD_MS = HOLD_MINUTES * MINUTE_MS

/**
 * A unit is kept for an account while it checks out. Asked for again, the hold that stands is answered as it is; asked for
 * something else, the former one is given up, unless the new one is refused. It is no condition of a reservation.
 */
export const holdUnit = act({
  name: 'booking.hold-unit',
  input: HoldInput,
  may: ['resident', 'desk', 'manager'],
  forAnother: 'reserve',
  saidByDatabase: { unit_is_not_promised_twice: 'none_free' as const },
  async does(deed, wish): Promise<Result<HoldStands, Refusal>> {
    const { db, actor, now, touch } = deed
    const gathered = await gather(deed, wish)
    if (!gathered.ok) return gathered
    const { former, stock, period, keeping, isPriority } = gathered.value
    const own = former && (await holdUnderTurns(db, former, stock))
    if (own && stands(own, now) && isFor(own, stock, period, keeping)) return yes(keptAs(own, now))
    if (own && !isOfStock(own, stock)) await freeAllotments(db, own, actor.id)
    const expiresAt = new Date(now.getTime() + HOLD_MS)
    const promised = await promiseUnit(db, {
      ...{ ...stock, keeping, during: keptFor(period, keeping), isPriority },
      ...{ why: 'hold', holderId: actor.id, expiresAt, inPlaceOf: [actor.id] },
    })
    if (!promised.ok) return promised
    touch({ subject: 'hold', id: actor.id })
    return yes(keptAs({ expiresAt, prolongedTimes: 0 }, now))
  },
})

/** Looked at once more: until the turn came, whoever swept may have found that it had run out. */
async function holdUnderTurns(db: Database, former: Allotment, stock: Stock): Promise<Allotment | undefined> {
  await lockStocks(db, [former, stock])
  return holdOf(db, former.holderId)
}

async function gather(deed: Deed, wish: Wish) {
  const { db, actor, today } = deed
  if (!isAccount(actor.id)) return no('hold_needs_an_account')
  if (actor.centreId !== null && actor.centreId !== wish.centreId) return no('centre_is_elsewhere')
  const asked = { ...wish, personId: actor.personId, today, consentText: CONSENT_TEXT_VERSION }
  // In this order, and heard together: the turn of the account, and what is so behind it.
  const [, former, found] = await atOnce([takeTurnOf(db, actor.id), holdOf(db, actor.id), wishFacts(db, asked)])
  const { product, opening, price, order, ...facts } = found
  if (!product || !opening) return no('product_unknown')
  if (product.isRetired) return no('product_retired')
  const decided = decideDays({ from: wish.from, to: wish.to, today, opening })
  if (!decided.ok) return decided
  if (!price) return no('product_has_no_price')
  // By a class that somebody has verified. What a person would only say of themselves is asked later.
  const userClass = verifiedClass(facts, wish.from)
  return yes({
    ...{ former, stock: { centreId: wish.centreId, productId: product.id }, period: decided.value },
    keeping: keepingOfProduct(product, deed, opening),
    isPriority: userClass !== undefined && hasPriority(order ?? NO_ORDER, userClass),
  })
}
