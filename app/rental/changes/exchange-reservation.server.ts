import type { z } from 'zod'
import { act, type Deed } from '#app/acts/act.server.ts'
import { freeAllotments } from '#app/allotment/allotments.server.ts'
import { keptFor } from '#app/allotment/keeping.ts'
import { promiseUnit } from '#app/allotment/promise-unit.server.ts'
import { takeTurnAtLimits } from '#app/booking/quote-for-person.server.ts'
import { lockReservation, type Reservation, repriceReservation } from '#app/booking/reservations.server.ts'
import { tellOf } from '#app/people/leave-word.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { ExchangeRefusal } from './change.ts'
import { rewriteReservation } from './changed-reservations.server.ts'
import { ExchangeReservation } from './changes.input.ts'
import { hasSeenPrice } from './prices-of-changes.server.ts'
import { lockStocks } from './rooms.server.ts'
import { type WeighedExchange, type WeighingRefusal, weighExchange } from './weighings.server.ts'

type Refusal =
  | ExchangeRefusal
  | WeighingRefusal
  | 'reservation_unknown'
  | 'none_free'
  | 'needs_a_person'
  | 'price_has_changed'

/** Another device for the same days at the same centre, before the agreement is signed. Refused, the former one stays promised. */
export const exchangeReservation = act({
  name: 'rental.exchange-reservation',
  input: ExchangeReservation,
  may: ['resident', 'desk', 'manager'],
  forAnother: 'reserve',
  saidByDatabase: { unit_is_not_promised_twice: 'none_free', allowance_is_not_overspent: 'price_has_changed' },
  async does(deed, wish): Promise<Result<{ reference: string }, Refusal>> {
    const reservation = await lockReservation(deed.db, wish.reference, deed.actor)
    if (!reservation) return no('reservation_unknown')
    await takeTurnAtLimits(deed.db, { ...reservation, from: reservation.fromOn })
    const weighed = await weighExchange(deed.db, reservation, wish.product, deed)
    return weighed.ok ? write(deed, reservation, weighed.value, wish) : weighed
  },
})

async function write(
  deed: Deed,
  reservation: Reservation,
  { product, period, userClass, quote, keeping, isPriority }: WeighedExchange,
  { shownDueFen }: z.infer<typeof ExchangeReservation>,
): Promise<Result<{ reference: string }, Refusal>> {
  const { db, touch } = deed
  const { id, centreId, reference } = reservation
  if (!hasSeenPrice(shownDueFen, quote, reservation.personFen + reservation.depositFen)) return no('price_has_changed')
  const wanted = { centreId, productId: product.id }
  await lockStocks(db, [wanted, reservation])
  const promised = await promiseUnit(db, {
    ...{ ...wanted, holderId: id, keeping, during: keptFor(period, keeping), isPriority },
  })
  if (!promised.ok) return promised
  await freeAllotments(db, reservation, id)
  await rewriteReservation(db, id, { productId: product.id })
  await repriceReservation(db, reservation, userClass, quote)
  touch({ subject: 'reservation', id, fields: ['productId', 'userClass', 'personFen', 'depositFen'] })
  tellOf(deed, 'reservation_changed', reservation)
  return yes({ reference })
}
