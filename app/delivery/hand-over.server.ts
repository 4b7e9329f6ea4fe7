import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { act, type Deed } from '#app/acts/act.server.ts'
import { allotmentOf } from '#app/allotment/allotments.server.ts'
import { claimUnit } from '#app/allotment/claim-unit.server.ts'
import { keptFromNowOn } from '#app/allotment/keeping.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import {
  lockReservation,
  moveReservation,
  type ReservationWithThings,
  reservationByReference,
} from '#app/booking/reservations.server.ts'
import { moveUnit } from '#app/inventory/moves.server.ts'
import { ownUnit } from '#app/inventory/own-unit.server.ts'
import type { UnitKept } from '#app/inventory/units.server.ts'
import { addRental } from '#app/rental/rentals.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { commissioningPointsOf, handOverPointsOf, trainingPointsOf } from './checklist.ts'
import { HandOver } from './delivery.input.ts'
import { type CountRefusal, countedOut } from './door/accessories.ts'
import { addPhotos } from './door/photos.server.ts'
import { decideHandOver, type HandOverRefusal } from './hand-over.ts'
import { addHandOver, paperFactsOf } from './hand-overs.server.ts'
import { givingOut } from './job.ts'
import { finishJob } from './jobs.server.ts'

type Given = z.infer<typeof HandOver>
type NotFound = 'reservation_unknown' | 'no_such_unit' | 'unit_of_another_centre'
type UnsafeUnit = 'upkeep_overdue' | 'unit_is_recalled'
type Refusal = HandOverRefusal | NotFound | UnsafeUnit | CountRefusal | 'unit_is_promised_to_another'
type Accessories = ReservationWithThings['product']['accessories']

/** A released unit is given into a person's hands, looked at, explained and signed for. The rental begins. */
export const handOver = act({
  name: 'delivery.hand-over',
  input: HandOver,
  may: ['driver', 'desk', 'manager'],
  saidByDatabase: {
    hand_over_needs_a_fitting: 'fitting_missing',
    hand_over_needs_a_released_unit: 'unit_not_ready',
    hand_over_is_of_what_was_reserved: 'unit_is_another_product',
    hand_over_is_signed: 'not_signed',
    hand_over_needs_a_label_that_is_valid: 'label_has_run_out',
    reservation_is_handed_over_once: 'not_confirmed',
    unit_is_not_promised_twice: 'unit_is_promised_to_another',
    hand_over_needs_upkeep_in_time: 'upkeep_overdue',
    recalled_unit_is_not_handed_over: 'unit_is_recalled',
  },
  async does(deed, given): Promise<Result<{ rentalId: string }, Refusal>> {
    const found = await gather(deed, given)
    if (!found.ok) return found
    const { reservation, unit } = found.value
    const decided = await decide(deed, given, reservation, unit)
    if (!decided.ok) return decided
    const accessories = countedOut(reservation.product.accessories, given)
    if (!accessories.ok) return accessories
    const rentalId = randomUUID()
    const claimed = await claim(deed, reservation, unit, rentalId)
    return claimed.ok ? write(deed, given, { reservation, unit, rentalId, accessories: accessories.value }) : claimed
  },
})

/** Locks what may be asked for twice at once, and reads it in the statements after that. */
async function gather(deed: Deed, { reference, unitCode }: Given) {
  const isKnown = await lockReservation(deed.db, reference, deed.actor)
  const reservation = isKnown && (await reservationByReference(deed.db, reference))
  if (!reservation) return no('reservation_unknown')
  const unit = await ownUnit(deed, unitCode)
  return unit.ok ? yes({ reservation, unit: unit.value }) : unit
}

async function decide({ db, today }: Deed, given: Given, reservation: ReservationWithThings, unit: UnitKept) {
  const { checked, trained, commissioned } = pointsOf(reservation)
  const missing = (asked: readonly string[], done: readonly string[]) => asked.filter(point => !done.includes(point))
  return decideHandOver({
    ...(await paperFactsOf(db, reservation, today)),
    isSameProduct: unit.productId === reservation.productId,
    unitState: unit.state,
    releasedUntil: unit.releasedUntil,
    missingPoints: [
      ...missing(checked, given.checked),
      ...missing(trained, given.trained),
      ...missing(commissioned, given.commissioned),
    ],
    isSigned: given.signedAgreed === 'yes' && given.signedName !== '',
  })
}

const pointsOf = ({ category, product }: ReservationWithThings) => ({
  checked: handOverPointsOf(category, product.consumables.length > 0),
  trained: trainingPointsOf(category),
  commissioned: commissioningPointsOf(category),
})

/** The unit in the driver's hands goes to this rental, whichever unit the list had promised; nobody may lose theirs by it. */
async function claim({ db, now, today }: Deed, reservation: ReservationWithThings, unit: UnitKept, rentalId: string) {
  const { id: unitId, productId, centreId } = unit
  const keeping = await keepingOf(db, unit, { now, today })
  const claimed = await claimUnit(db, {
    ...{ unitId, productId, centreId, keeping, holderId: rentalId, why: 'rental', isOut: true },
    during: keptFromNowOn({ from: today, to: reservation.toOn }, keeping),
    isPriority: (await allotmentOf(db, reservation.id))?.isPriority ?? false,
    inPlaceOf: [reservation.id],
  })
  if (!claimed.ok) return claimed
  return claimed.value.homeless.length > 0 ? no('unit_is_promised_to_another') : yes(null)
}

type Writing = {
  readonly reservation: ReservationWithThings
  readonly unit: UnitKept
  readonly rentalId: string
  readonly accessories: Accessories
}

async function write(deed: Deed, given: Given, { reservation, unit, rentalId, accessories }: Writing) {
  const { db, actor, now, today, touch } = deed
  const { id, personId, centreId, districtId, toOn } = reservation
  const whose = { reservationId: id, personId, centreId, districtId }
  const handOverId = await addHandOver(db, {
    ...whose,
    ...{ unitId: unit.id, on: today, handedOverBy: actor.id, at: now },
    ...{ ...pointsOf(reservation), accessories, condition: given.condition, conditionNote: given.conditionNote },
    ...{ signedName: given.signedName, signatureDrawn: given.signedDrawn },
  })
  await addPhotos(deed, whose, { handOverId }, given.photos)
  await addRental(db, { id: rentalId, ...whose, unitId: unit.id, startedOn: today, dueOn: toOn })
  const move = {
    unit,
    to: 'out',
    why: 'handed_over',
    movedBy: actor.id,
    now,
    districtId: unit.centre.districtId,
  } as const
  if (!(await moveUnit(db, move)).ok) return no('unit_not_ready')
  if (!(await moveReservation(db, { id, from: 'confirmed', to: 'handed_over' }))) return no('not_confirmed')
  await finishJob(deed, whose, givingOut(reservation.way))
  touch({ subject: 'hand_over', id: handOverId })
  touch({ subject: 'rental', id: rentalId })
  touch({ subject: 'unit', id: unit.id, fields: ['state'] })
  return yes({ rentalId })
}
