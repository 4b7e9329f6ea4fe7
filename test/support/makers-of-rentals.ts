import { eq } from 'drizzle-orm'
import { post } from '#app/ledger/entries.server.ts'
import { depositPaid, rentCharged, rentPaid } from '#app/ledger/posting.ts'
import { addDays, addMonths, type Day } from '#app/time/day.ts'
import { allotments } from '#db/schema/allotment.ts'
import { reservations } from '#db/schema/booking.ts'
import { handOvers, takeBacks } from '#db/schema/delivery.ts'
import { fittings } from '#db/schema/fitting.ts'
import { units } from '#db/schema/inventory.ts'
import { agreements, rentals } from '#db/schema/rental.ts'
import { NOW, type TestHouse } from './house-on.ts'
import { aCentre, colleague, type Made, one, type Row, TODAY, withAllSight } from './makers.ts'

/** What follows a reservation: agreement, fitting, allotment, the unit with its person, the unit back. */
type Whose = Pick<Made<typeof reservations>, 'id' | 'personId' | 'centreId' | 'districtId'>
const whose = ({ id, personId, centreId, districtId }: Whose) => ({ reservationId: id, personId, centreId, districtId })

export async function anAgreement(house: TestHouse, reservation: Whose, over: Row<typeof agreements> = {}) {
  const { id: witnessedBy } = await colleague(house, 'liuFang')
  const text = { textVersion: '2026-11', textHash: 'hash', signedName: '王桂兰', signedAt: NOW, witnessedBy }
  const row = { ...whose(reservation), ...text, ...over }
  return withAllSight(house, async db => one(await db.insert(agreements).values(row).returning()))
}

type Owed = Whose & Pick<Made<typeof reservations>, 'listRentFen' | 'personFen' | 'depositFen'>

/** All that is due before the hand-over is charged and paid in cash: the rent, by the person alone, and the deposit. */
export async function paidInFull(house: TestHouse, reservation: Owed, on: Day = TODAY) {
  const { listRentFen, personFen, depositFen } = reservation
  const about = { ...whose(reservation), on, writtenBy: 'system' }
  await withAllSight(house, async db => {
    await post(db, { ...about, kind: 'rent_charged', entries: rentCharged({ listRentFen, personFen, shares: [] }) })
    await post(db, { ...about, kind: 'rent_paid', entries: rentPaid(personFen, 'cash') })
    await post(db, { ...about, kind: 'deposit_paid', entries: depositPaid(depositFen, 'cash') })
  })
}

type FittingOver = Row<typeof fittings> & Pick<Made<typeof fittings>, 'personId' | 'productId' | 'categoryId'>

/** Suitable, fitted today, good for six months. */
export async function aFitting(house: TestHouse, over: FittingOver) {
  const centre = await aCentre(house)
  const { id: fittedBy } = await colleague(house, 'zhaoMin')
  const row = {
    ...{ centreId: centre.id, districtId: centre.districtId, fittedBy, measurements: { body_weight: 60 }, home: {} },
    ...{ outcome: 'suitable' as const, advice: '座宽合适。', signedName: '王桂兰', at: NOW },
    ...{ fittedOn: TODAY, validUntil: addMonths(TODAY, 6) },
    ...over,
  }
  return withAllSight(house, async db => one(await db.insert(fittings).values(row).returning()))
}

type Held = Pick<Made<typeof units>, 'id' | 'productId' | 'centreId'>

/** Holds a unit for a holder; its period is what the reservation's would be, two days' turnaround included. */
export const anAllotment = (house: TestHouse, unit: Held, holderId: string, over: Row<typeof allotments> = {}) =>
  withAllSight(house, async db => {
    const during = { from: TODAY, to: addDays(addMonths(TODAY, 1), 2) }
    const held = { unitId: unit.id, productId: unit.productId, centreId: unit.centreId, holderId, during }
    return one(
      await db
        .insert(allotments)
        .values({ why: 'reservation' as const, ...held, ...over })
        .returning(),
    )
  })

/** A unit already with its person: reservation handed over, unit out, rental running, the list saying so. */
export async function aRunningRental(house: TestHouse, reservation: Made<typeof reservations>, unit: Held) {
  const { id: handedOverBy } = await colleague(house, 'sunQiang')
  const about = { ...whose(reservation), unitId: unit.id }
  const signed = { checked: [], trained: [], signedName: '王桂兰', handedOverBy, at: NOW, on: reservation.fromOn }
  const dates = { startedOn: reservation.fromOn, dueOn: reservation.toOn }
  const rental = await withAllSight(house, async db => {
    await db.insert(handOvers).values({ ...about, ...signed })
    await db.update(units).set({ state: 'out', releasedAt: NOW }).where(eq(units.id, unit.id))
    await db.update(reservations).set({ state: 'handed_over' }).where(eq(reservations.id, reservation.id))
    return one(
      await db
        .insert(rentals)
        .values({ ...about, ...dates })
        .returning(),
    )
  })
  const during = { from: reservation.fromOn, to: addDays(reservation.toOn, 2) }
  await anAllotment(house, unit, rental.id, { why: 'rental', isPinned: true, isOut: true, during })
  return rental
}

/** Back at the centre: the rental has ended and the unit waits in quarantine. */
export async function aTakeBack(house: TestHouse, rental: Made<typeof rentals>, over: Row<typeof takeBacks> = {}) {
  const { id: takenBackBy } = await colleague(house, 'sunQiang')
  const { id: rentalId, personId, centreId, districtId, unitId } = rental
  const found = { condition: 'good' as const, contamination: 'none' as const, takenBackBy, at: NOW, on: TODAY }
  const row = { rentalId, personId, centreId, districtId, unitId, ...found, ...over }
  return withAllSight(house, async db => {
    await db.update(units).set({ state: 'quarantine', releasedAt: null }).where(eq(units.id, unitId))
    await db.update(rentals).set({ state: 'ended', endedOn: TODAY }).where(eq(rentals.id, rental.id))
    await db.update(reservations).set({ state: 'closed' }).where(eq(reservations.id, rental.reservationId))
    return one(await db.insert(takeBacks).values(row).returning())
  })
}
