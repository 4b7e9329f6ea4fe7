import { act, type Deed } from '#app/acts/act.server.ts'
import { allotmentOf } from '#app/allotment/allotments.server.ts'
import { keptFor } from '#app/allotment/keeping.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { promiseUnit } from '#app/allotment/promise-unit.server.ts'
import { tellOfUnit, WAITING_FOR_A_UNIT } from '#app/booking/endangered.server.ts'
import { quoteForPerson, takeTurnAtLimits } from '#app/booking/quote-for-person.server.ts'
import { lockReservation, type Reservation, repriceReservation } from '#app/booking/reservations.server.ts'
import { agreedQuote } from '#app/booking/settled-price.server.ts'
import { givingOut } from '#app/delivery/job.ts'
import { moveJob } from '#app/delivery/jobs.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { daysLeft, priorityOf } from './at-risk.server.ts'
import { SaveReservation } from './save-reservation.input.ts'
import { bondsOf, retarget } from './saved-reservations.server.ts'
import { decideSaving, lowerOf, type SavingRefusal } from './saving.ts'
import { type Target, targetOf } from './saving-targets.server.ts'

type Refusal =
  | SavingRefusal
  | 'reservation_unknown'
  | 'reservation_has_moved_on'
  | 'saving_has_gone'
  | 'product_has_no_price'

/**
 * One click saves a reservation at risk: it gets a unit again, as it is or changed. The person pays no more than before; what
 * is signed keeps its price. It needs the house's sight, since a reservation may go to a centre that the actor does not see:
 * that it is one of the actor's own is asked when it is locked.
 */
export const saveReservation = act({
  name: 'risk.save-reservation',
  input: SaveReservation,
  may: ['desk', 'manager'],
  sight: 'house',
  saidByDatabase: { unit_is_not_promised_twice: 'saving_has_gone' },
  async does(deed, wish): Promise<Result<{ reference: string }, Refusal>> {
    const { db, today } = deed
    const reservation = await lockReservation(db, wish.reference, deed.actor)
    if (!reservation) return no('reservation_unknown')
    if (!WAITING_FOR_A_UNIT.includes(reservation.state) || reservation.toOn <= today)
      return no('reservation_has_moved_on')
    const bonds = await bondsOf(db, reservation.id)
    const isAtRisk = (await allotmentOf(db, reservation.id)) === undefined
    const decided = decideSaving(wish.how, { ...bonds, isAtRisk })
    if (!decided.ok) return decided
    const target = await targetOf(db, reservation, wish, today)
    if (!target.ok) return target
    await takeTurnAtLimits(db, { ...reservation, from: target.value.fromOn, instead: reservation.fromOn })
    if (!(await promised(deed, reservation, target.value))) return no('saving_has_gone')
    if (wish.how !== 'place' && !(await move(deed, reservation, target.value, bonds.isSigned)))
      return no('product_has_no_price')
    tellOfUnit(deed, reservation, 'reservation_saved')
    return yes({ reference: reservation.reference })
  },
})

async function promised({ db, now, today }: Deed, reservation: Reservation, target: Target): Promise<boolean> {
  const stock = { centreId: target.centreId, productId: target.productId }
  const keeping = await keepingOf(db, stock, { now, today })
  const isPriority = await priorityOf(db, reservation, today)
  const during = keptFor(daysLeft(target, today), keeping)
  return (await promiseUnit(db, { ...stock, keeping, during, isPriority, holderId: reservation.id })).ok
}

/** Writes where and when it is from now on, with its price; false for a device without one. */
async function move({ db, now, touch }: Deed, reservation: Reservation, target: Target, isSigned: boolean) {
  const { id, personId, districtId, userClass, months, way, fromOn } = reservation
  await retarget(db, id, target)
  touch({ subject: 'reservation', id, fields: ['centreId', 'productId', 'fromOn', 'toOn'] })
  if (isSigned) return true
  const anew = await quoteForPerson(db, {
    ...{ productId: target.productId, districtId, personId, userClass, months, without: id },
    from: target.fromOn,
  })
  if (!anew) return false
  const price = lowerOf(await agreedQuote(db, reservation), anew)
  const whose = { id, personId, districtId, centreId: target.centreId }
  await repriceReservation(db, whose, userClass, price)
  const on = target.fromOn === fromOn ? undefined : target.fromOn
  await moveJob(db, { reservationId: id, personId, districtId, centreId: target.centreId }, givingOut(way), on, now)
  return true
}
