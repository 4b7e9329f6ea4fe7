import type { z } from 'zod'
import type { Deed } from '#app/acts/act.server.ts'
import { takeTurns } from '#app/allotment/allotments.server.ts'
import { closeReservations, lockReservations, type Reservation } from '#app/booking/reservations.server.ts'
import { moveUnits } from '#app/inventory/moves.server.ts'
import { lockedUnits, type UnitKept, unitsByCodes } from '#app/inventory/units.server.ts'
import { settlementsOf, writeSettlements } from '#app/rental/adjustments/settle-return.server.ts'
import { endRentals, type Rental, runningRentalsOfUnits } from '#app/rental/rentals.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { TakeBack } from './delivery.input.ts'
import { type CountRefusal, countedBack } from './door/accessories.ts'
import type { Pictures } from './door/photo.input.ts'
import { addPhotos } from './door/photos.server.ts'
import { accessoriesGiven, addTakeBacks } from './hand-overs.server.ts'
import type { AccessoryBack } from './job.ts'
import { finishJobs } from './jobs.server.ts'
import { vanToTakeInto } from './rounds.server.ts'
import { decideTakeBack, type TakeBackRefusal } from './take-back.ts'
import { holdForTurnaround } from './turnaround.server.ts'

type Given = Omit<z.infer<typeof TakeBack>, 'photos'> & { readonly photos?: Pictures }
/** One that comes back: what was found, the unit, and what it was out for. */
export type ComingBack = {
  readonly given: Given
  readonly unit: UnitKept
  readonly rental: Rental
  readonly accessories: readonly AccessoryBack[]
}
export type TakenBack = Pick<ComingBack, 'unit' | 'rental'> & { readonly takeBackId: string }
type Known = {
  readonly all: readonly Given[]
  /** In the places of what was given. */
  readonly units: readonly UnitKept[]
  readonly reservations: readonly Reservation[]
}
export type TakeBackNo =
  | TakeBackRefusal
  | CountRefusal
  | 'no_such_unit'
  | 'unit_of_another_centre'
  | 'place_does_not_suit'
  | 'van_mixes_clean_and_dirty'

/**
 * Devices come back, all of them or none. One and three hundred go the same way, with the same number of statements; only
 * those are seen to one by one that give limits something back, or that somebody counts on before they are ready again.
 *
 * In the order of all acts: the reservations, the limits, the stock lines, the units, each by their keys.
 */
export async function takeBackAll(
  deed: Deed,
  all: readonly Given[],
): Promise<Result<readonly TakenBack[], TakeBackNo>> {
  const { db, actor } = deed
  const known = await own(deed, all)
  if (!known.ok) return known
  const ids = known.value.map(({ id }) => id)
  const out = await runningRentalsOfUnits(db, ids)
  const reservations = await lockReservations(
    db,
    out.map(({ reservationId }) => reservationId),
    actor,
  )
  const settled = await settlementsOf(deed, reservations)
  await takeTurns(db, known.value)
  const back = await comingBack(deed, { all, units: known.value, reservations })
  if (!back.ok) return back
  await writeSettlements(deed, settled)
  return write(deed, back.value)
}

/** The units that the codes name: all of them, and of the actor's own centre. */
async function own({ db, actor }: Deed, all: readonly Given[]) {
  const found = await unitsByCodes(
    db,
    all.map(({ unitCode }) => unitCode),
  )
  if (found.some(unit => unit === undefined)) return no('no_such_unit')
  const units = found.filter(unit => unit !== undefined)
  const isElsewhere = actor.scope !== 'system' && units.some(({ centreId }) => centreId !== actor.centreId)
  return isElsewhere ? no('unit_of_another_centre') : yes(units)
}

/** What stands once nobody else can change it: each unit is out, for a rental of this centre. */
async function comingBack(
  { db }: Deed,
  { all, units: known, reservations }: Known,
): Promise<Result<readonly ComingBack[], TakeBackRefusal | CountRefusal>> {
  const ids = known.map(({ id }) => id)
  const units = new Map((await lockedUnits(db, ids)).map(unit => [unit.id, unit]))
  const rentals = new Map((await runningRentalsOfUnits(db, ids)).map(rental => [rental.unitId, rental]))
  const locked = new Set(reservations.map(({ id }) => id))
  const wentOut = await accessoriesGiven(db, [...locked])
  const back: ComingBack[] = []
  for (const [i, given] of all.entries()) {
    const id = ids[i] ?? ''
    const [unit, rental] = [units.get(id), rentals.get(id)]
    const decided = decideTakeBack({ isOut: rental !== undefined, condition: given.condition, note: given.note })
    if (!decided.ok) return decided
    if (!unit || !rental || !locked.has(rental.reservationId)) return no('unit_is_not_out')
    const accessories = countedBack(wentOut.get(rental.reservationId) ?? [], given)
    if (!accessories.ok) return accessories
    back.push({ given, unit, rental, accessories: accessories.value })
  }
  return yes(back)
}

async function write(deed: Deed, all: readonly ComingBack[]): Promise<Result<readonly TakenBack[], TakeBackRefusal>> {
  const { db, actor, now, today, touch } = deed
  const added = await addTakeBacks(
    db,
    all.map(back => takeBackRow(deed, back)),
  )
  const rentals = all.map(({ rental }) => rental)
  const [rentalIds, reservationIds] = [rentals.map(({ id }) => id), rentals.map(one => one.reservationId)]
  if (!(await endRentals(db, rentalIds, today))) return no('unit_is_not_out')
  if (!(await closeReservations(db, reservationIds))) return no('unit_is_not_out')
  await holdForTurnaround(deed, all)
  const van = await vanToTakeInto(db, { driverId: actor.id, on: today })
  const moves = all.map(({ unit }) => ({
    ...{ unit, to: 'quarantine' as const, why: 'taken_back' as const },
    ...{ movedBy: actor.id, now, districtId: unit.centre.districtId, place: van },
  }))
  if (!(await moveUnits(db, moves)).ok) return no('unit_is_not_out')
  await finishJobs(deed, rentals.map(whoseOf), 'fetch_back')
  const done: TakenBack[] = []
  for (const { given, unit, rental } of all) {
    const takeBackId = added.get(rental.id) ?? ''
    if (given.photos) await addPhotos(deed, rental, { takeBackId }, given.photos)
    touch({ subject: 'take_back', id: takeBackId })
    touch({ subject: 'rental', id: rental.id, fields: ['state'] })
    touch({ subject: 'unit', id: unit.id, fields: ['state'] })
    done.push({ takeBackId, unit, rental })
  }
  return yes(done)
}

const whoseOf = ({ reservationId, personId, centreId, districtId }: Rental) => ({
  ...{ reservationId, personId, centreId, districtId },
})

function takeBackRow({ actor, now, today }: Deed, { given, unit, rental, accessories }: ComingBack) {
  const { personId, centreId, districtId } = rental
  const { condition, contamination, missing, note } = given
  const found = { condition, contamination, accessories, missing, note, takenBackBy: actor.id, at: now, on: today }
  return { rentalId: rental.id, personId, centreId, districtId, unitId: unit.id, ...found }
}
