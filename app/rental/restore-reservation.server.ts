import { act, type Deed } from '#app/acts/act.server.ts'
import { keptFor } from '#app/allotment/keeping.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { promiseUnit } from '#app/allotment/promise-unit.server.ts'
import { takeTurnAtLimits } from '#app/booking/quote-for-person.server.ts'
import { lockReservation, moveReservation, type Reservation } from '#app/booking/reservations.server.ts'
import { agreedQuote, quotedAnew } from '#app/booking/settled-price.server.ts'
import { post } from '#app/ledger/entries.server.ts'
import { rentCharged } from '#app/ledger/posting.ts'
import type { Quote } from '#app/pricing/quote.ts'
import { reserveGrants, settleGrants } from '#app/programmes/grants.server.ts'
import { hasPriorityOn } from '#app/programmes/priority-orders.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { agreementOf } from './agreements.server.ts'
import { RestoreReservation } from './undo.input.ts'
import { decideRestoring } from './undo.ts'

type UnitRefusal = 'none_free' | 'needs_a_person'
type Refusal =
  | UnitRefusal
  | 'reservation_unknown'
  | 'nothing_to_undo'
  | 'undo_is_too_late'
  | 'day_is_past'
  | 'price_has_changed'
type Restored = { readonly state: 'requested' | 'confirmed' }

/**
 * A cancellation is taken back. What it gave up is asked for anew, a unit and what the programmes give, at the same price:
 * somebody else may have it by now, and then it stays cancelled. A rent that had been charged is charged again.
 */
export const restoreReservation = act({
  name: 'rental.restore-reservation',
  input: RestoreReservation,
  may: ['resident', 'desk', 'manager'],
  forAnother: 'reserve',
  saidByDatabase: { unit_is_not_promised_twice: 'none_free', allowance_is_not_overspent: 'price_has_changed' },
  async does(deed, { reference }): Promise<Result<Restored, Refusal>> {
    const { db, actor, now, today, touch } = deed
    const reservation = await lockReservation(db, reference, actor)
    if (!reservation) return no('reservation_unknown')
    const decided = decideRestoring(reservation, { actor, now, today })
    if (!decided.ok) return decided
    const quote = await sameQuote(deed, reservation)
    if (!quote) return no('price_has_changed')
    const kept = await keepUnit(deed, reservation)
    if (!kept.ok) return kept
    const { id } = reservation
    const to = decided.value
    if (!(await moveReservation(db, { id, from: 'cancelled', to, cancelledAt: null, cancelledBy: null })))
      return no('nothing_to_undo')
    await chargeAgain(deed, reservation, quote)
    touch({ subject: 'reservation', id, fields: ['state'] })
    return yes({ state: to })
  },
})

/** The price as it is now, the limits locked, if it is to the fen what was agreed. */
async function sameQuote({ db }: Deed, reservation: Reservation): Promise<Quote | undefined> {
  const { fromOn: from, userClass } = reservation
  await takeTurnAtLimits(db, { ...reservation, from })
  const [agreed, quote] = [await agreedQuote(db, reservation), await quotedAnew(db, reservation, userClass)]
  return quote && moneyIn(quote) === moneyIn(agreed) ? quote : undefined
}

const moneyIn = ({ listRentFen, personFen, depositFen, shares }: Quote): string =>
  JSON.stringify([
    ...[listRentFen, personFen, depositFen],
    ...shares.map(({ programmeId, amountFen, payout }) => [programmeId, amountFen, payout]),
  ])

async function keepUnit({ db, now, today }: Deed, reservation: Reservation): Promise<Result<unknown, UnitRefusal>> {
  const { id: holderId, centreId, productId, districtId, userClass, fromOn, toOn } = reservation
  const stock = { centreId, productId }
  const isPriority = await hasPriorityOn(db, { districtId, userClass, day: today })
  const keeping = await keepingOf(db, stock, { now, today })
  const during = keptFor({ from: fromOn < today ? today : fromOn, to: toOn }, keeping)
  return promiseUnit(db, { ...stock, holderId, keeping, during, isPriority })
}

async function chargeAgain({ db, actor, now, today }: Deed, reservation: Reservation, quote: Quote): Promise<void> {
  const { id: reservationId, personId, centreId, districtId } = reservation
  const whose = { reservationId, personId, centreId, districtId }
  await reserveGrants(db, whose, quote.shares)
  if (!(await agreementOf(db, reservationId))) return
  const about = { ...whose, on: today, at: now, writtenBy: actor.id }
  await post(db, { ...about, kind: 'rent_charged', entries: rentCharged(quote) })
  await settleGrants(db, reservationId)
}
