import type { z } from 'zod'
import { act, type Deed } from '#app/acts/act.server.ts'
import { allotmentOf, freeAllotments, heldOver, lockStock } from '#app/allotment/allotments.server.ts'
import { claimUnit } from '#app/allotment/claim-unit.server.ts'
import { isMovable } from '#app/allotment/fleet.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { tellEndangered } from '#app/booking/endangered.server.ts'
import { takeTurnAtLimits } from '#app/booking/quote-for-person.server.ts'
import {
  lockReservation,
  moveReservation,
  type Reservation,
  reservationById,
} from '#app/booking/reservations.server.ts'
import { moveUnit } from '#app/inventory/moves.server.ts'
import { ownUnit } from '#app/inventory/own-unit.server.ts'
import { type UnitKept, unitByCode } from '#app/inventory/units.server.ts'
import { settleReturn } from '#app/rental/adjustments/settle-return.server.ts'
import { endRental, type Rental, runningRentalOfUnit } from '#app/rental/rentals.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { TakeBack } from './delivery.input.ts'
import { addTakeBack } from './hand-overs.server.ts'
import { finishJob } from './jobs.server.ts'
import { decideTakeBack, heldAfterTakeBack, type TakeBackRefusal } from './take-back.ts'

type Given = z.infer<typeof TakeBack>
type Refusal = TakeBackRefusal | 'no_such_unit' | 'unit_of_another_centre'

/** A unit comes back, however long it was meant to stay. The rental ends; the unit waits in quarantine for its inspection. */
export const takeBack = act({
  name: 'delivery.take-back',
  input: TakeBack,
  may: ['driver', 'desk', 'technician', 'manager'],
  saidByDatabase: { rental_is_taken_back_once: 'unit_is_not_out' },
  async does(deed, given): Promise<Result<{ takeBackId: string; reservationId: string }, Refusal>> {
    const reservation = await lockItsReservation(deed, given.unitCode)
    const found = await ownUnit(deed, given.unitCode)
    if (!found.ok) return found
    const unit = found.value
    await lockStock(deed.db, unit)
    const rental = await runningRentalOfUnit(deed.db, unit.id)
    const decided = decideTakeBack({ isOut: rental !== undefined, condition: given.condition, note: given.note })
    if (!decided.ok) return decided
    if (!rental || !reservation) return no('unit_is_not_out')
    await settleReturn(deed, reservation)
    return write(deed, given, unit, rental)
  },
})

async function write(deed: Deed, given: Given, unit: UnitKept, rental: Rental) {
  const { db, actor, now, today, touch } = deed
  const { reservationId, personId, centreId, districtId } = rental
  const whose = { personId, centreId, districtId }
  const { condition, contamination, missing, note } = given
  const found = { condition, contamination, missing, note, takenBackBy: actor.id, at: now, on: today }
  const takeBackId = await addTakeBack(db, { rentalId: rental.id, ...whose, unitId: unit.id, ...found })
  if (!(await endRental(db, rental.id, today))) return no('unit_is_not_out')
  await moveReservation(db, { id: reservationId, from: 'handed_over', to: 'closed' })
  await holdForTurnaround(deed, unit, rental)
  const move = {
    unit,
    to: 'quarantine',
    why: 'taken_back',
    movedBy: actor.id,
    now,
    districtId: unit.centre.districtId,
  } as const
  if (!(await moveUnit(db, move)).ok) return no('unit_is_not_out')
  await finishJob(db, { reservationId, ...whose }, 'fetch_back', today, now)
  touch({ subject: 'take_back', id: takeBackId })
  touch({ subject: 'rental', id: rental.id, fields: ['state'] })
  touch({ subject: 'unit', id: unit.id, fields: ['state'] })
  return yes({ takeBackId, reservationId })
}

/** In the order of all acts: the reservation, the limits that may get something back, the unit, the stock. */
async function lockItsReservation({ db, actor }: Deed, code: string): Promise<Reservation | undefined> {
  const unit = await unitByCode(db, code)
  const rental = unit && (await runningRentalOfUnit(db, unit.id))
  const reservation = rental && (await reservationById(db, rental.reservationId))
  const locked = reservation && (await lockReservation(db, reservation.reference, actor))
  if (locked) await takeTurnAtLimits(db, { ...locked, from: locked.fromOn })
  return locked
}

/**
 * What is left of the rental's days is free again, but for the days in which the unit is made ready. Who counted on it
 * within those, since it is late, gets another one or is at risk.
 */
async function holdForTurnaround(deed: Deed, unit: UnitKept, { id, startedOn }: Rental) {
  const { db, now, today } = deed
  const { id: unitId, productId, centreId } = unit
  const keeping = await keepingOf(db, unit, { now, today })
  const isPriority = (await allotmentOf(db, id))?.isPriority ?? false
  const ahead = heldAfterTakeBack({ startedOn, nextFrom: undefined, keeping })
  const met = ahead ? await heldOver(db, unitId, ahead) : []
  const pinned = met.filter(one => one.holderId !== id && !isMovable(one) && one.during.from > startedOn)
  const nextFrom = pinned.map(({ during: { from } }) => from).toSorted()[0]
  const during = heldAfterTakeBack({ startedOn, nextFrom, keeping })
  if (!during) return freeAllotments(db, unit, id)
  const held = { unitId, productId, centreId, keeping, during, holderId: id, why: 'rental', isPriority } as const
  const claimed = await claimUnit(db, { ...held, inPlaceOf: [id] })
  if (claimed.ok) await tellEndangered(deed, claimed.value.homeless)
}
