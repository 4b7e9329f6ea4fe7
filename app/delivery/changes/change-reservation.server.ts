import type { z } from 'zod'
import { act, type Deed } from '#app/acts/act.server.ts'
import { keptFor } from '#app/allotment/keeping.ts'
import { promiseUnit } from '#app/allotment/promise-unit.server.ts'
import { takeTurnAtLimits } from '#app/booking/quote-for-person.server.ts'
import { lockReservation, type Reservation, repriceReservation } from '#app/booking/reservations.server.ts'
import { tellOf } from '#app/people/leave-word.server.ts'
import type { ChangeRefusal } from '#app/rental/changes/change.ts'
import { rewriteReservation } from '#app/rental/changes/changed-reservations.server.ts'
import { ChangeReservation } from '#app/rental/changes/changes.input.ts'
import { hasSeenPrice } from '#app/rental/changes/prices-of-changes.server.ts'
import { type WeighedChange, type WeighingRefusal, weighChange } from '#app/rental/changes/weighings.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { givingOut } from '../job.ts'
import { moveJob } from '../jobs.server.ts'

type Dates = NonNullable<WeighedChange['dates']>
type PeriodRefusal = 'months_not_offered' | 'day_is_past' | 'too_far_ahead' | 'centre_is_closed'
type RoomRefusal = 'none_free' | 'needs_a_person' | 'price_has_changed'
type Refusal = ChangeRefusal | WeighingRefusal | PeriodRefusal | RoomRefusal | 'reservation_unknown'

/**
 * Other days before the agreement is signed, another way of receiving before the hand-over. One's own former days are
 * given up for the new ones, so they never stand in their way; refused, they stay.
 * It lies in `delivery` because what was planned for the former day moves along.
 */
export const changeReservation = act({
  name: 'delivery.change-reservation',
  input: ChangeReservation,
  may: ['resident', 'desk', 'manager'],
  forAnother: 'reserve',
  saidByDatabase: { unit_is_not_promised_twice: 'none_free', allowance_is_not_overspent: 'price_has_changed' },
  async does(deed, wish): Promise<Result<{ reference: string }, Refusal>> {
    const { db, actor, now, touch } = deed
    const reservation = await lockReservation(db, wish.reference, actor)
    if (!reservation) return no('reservation_unknown')
    const { fromOn: instead } = reservation
    const { from: day = instead, months: term = reservation.months } = wish
    await takeTurnAtLimits(db, { ...reservation, from: day, months: term, instead })
    const weighed = await weighChange(db, reservation, wish, deed)
    if (!weighed.ok) return weighed
    const { dates, from, way, address, phone } = weighed.value
    const moved = dates ? await moveDays(deed, reservation, { ...weighed.value, dates }, wish) : yes(null)
    if (!moved.ok) return moved
    const { id: reservationId, personId, centreId, districtId } = reservation
    await rewriteReservation(db, reservationId, { way, address, phone })
    await moveJob(db, { reservationId, personId, centreId, districtId }, givingOut(way), dates ? from : undefined, now)
    touch({ subject: 'reservation', id: reservationId, fields: dates ? ['days', 'price', 'receiving'] : ['receiving'] })
    tellOf(deed, 'reservation_changed', { ...reservation, phone })
    return yes({ reference: reservation.reference })
  },
})

async function moveDays(
  { db }: Deed,
  reservation: Reservation,
  { months, dates }: WeighedChange & { readonly dates: Dates },
  { shownDueFen }: z.infer<typeof ChangeReservation>,
): Promise<Result<null, RoomRefusal>> {
  const { id, centreId, productId } = reservation
  const { period, userClass, quote, keeping, isPriority } = dates
  if (!hasSeenPrice(shownDueFen, quote, reservation.personFen + reservation.depositFen)) return no('price_has_changed')
  const promised = await promiseUnit(db, {
    ...{ centreId, productId, holderId: id, keeping, during: keptFor(period, keeping), isPriority },
    inPlaceOf: [id],
  })
  if (!promised.ok) return promised
  await rewriteReservation(db, id, { fromOn: period.from, toOn: period.to, months })
  await repriceReservation(db, reservation, userClass, quote)
  return yes(null)
}
