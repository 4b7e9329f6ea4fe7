import { randomInt, randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { act, type Deed } from '#app/acts/act.server.ts'
import { keptFor } from '#app/allotment/keeping.ts'
import { promiseUnit } from '#app/allotment/promise-unit.server.ts'
import { takeTurnAtLimits } from '#app/booking/quote-for-person.server.ts'
import { newReference } from '#app/booking/reference.ts'
import { addReservation, lockReservation, type Reservation } from '#app/booking/reservations.server.ts'
import { productByCode } from '#app/catalogue/products.server.ts'
import { tellOf } from '#app/people/leave-word.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { RequestExchange } from './changes.input.ts'
import { hasSeenPrice } from './prices-of-changes.server.ts'
import { lockStocks } from './rooms.server.ts'
import { monthsBegun, type ReplacementRefusal } from './running.ts'
import { runningOf } from './runnings.server.ts'
import { type WeighedExchange, type WeighingRefusal, weighReplacement } from './weighings.server.ts'

type Refusal =
  | ReplacementRefusal
  | WeighingRefusal
  | 'reservation_unknown'
  | 'none_free'
  | 'needs_a_person'
  | 'price_has_changed'

/**
 * Asks for another device, or for another unit of the same, in the place of one that somebody has. It is a reservation of
 * its own, from the day of the exchange until the former one is due; the desk confirms it like any other. The former
 * device stays where it is until it is taken back, and its own deposit is returned then.
 */
export const requestExchange = act({
  name: 'rental.request-exchange',
  input: RequestExchange,
  may: ['resident', 'desk', 'manager'],
  forAnother: 'reserve',
  saidByDatabase: { unit_is_not_promised_twice: 'none_free', allowance_is_not_overspent: 'price_has_changed' },
  async does(deed, wish): Promise<Result<{ reference: string }, Refusal>> {
    const { db } = deed
    const reservation = await lockReservation(db, wish.reference, deed.actor)
    if (!reservation) return no('reservation_unknown')
    const before = await runningOf(db, reservation)
    const months = before ? monthsBegun(wish.on, before.dueOn) : 0
    await takeTurnAtLimits(db, { ...reservation, from: wish.on, months })
    const product = await productByCode(db, wish.product)
    if (!product) return no('product_unknown')
    await lockStocks(db, [reservation, { centreId: reservation.centreId, productId: product.id }])
    const running = await runningOf(db, reservation)
    const weighed = await weighReplacement(db, reservation, running, { ...wish, asOf: deed })
    return weighed.ok ? write(deed, reservation, weighed.value, wish) : weighed
  },
})

async function write(
  deed: Deed,
  replaced: Reservation,
  { product, period, months, userClass, quote, keeping, isPriority }: WeighedExchange,
  { shownDueFen }: z.infer<typeof RequestExchange>,
): Promise<Result<{ reference: string }, Refusal>> {
  if (!hasSeenPrice(shownDueFen, quote)) return no('price_has_changed')
  const { db, actor, now, touch } = deed
  const { centreId, personId, districtId, streetId, way, address, phone, note } = replaced
  const id = randomUUID()
  const promised = await promiseUnit(db, {
    ...{ centreId, productId: product.id, holderId: id, keeping, during: keptFor(period, keeping), isPriority },
  })
  if (!promised.ok) return promised
  const reference = newReference(randomInt)
  const row = {
    ...{ id, reference, personId, centreId, districtId, streetId, productId: product.id, replacesId: replaced.id },
    ...{ fromOn: period.from, toOn: period.to, months, userClass },
    ...{ way, address, phone, note, requestedBy: actor.id, requestedAt: now },
  }
  await addReservation(db, row, quote)
  touch({ subject: 'reservation', id })
  touch({ subject: 'reservation', id: replaced.id, fields: ['replacement'] })
  tellOf(deed, 'reservation_requested', { id, personId, phone, reference })
  return yes({ reference })
}
