import { type Actor, covers } from '#app/acts/actor.ts'
import { reservationById } from '#app/booking/reservations.server.ts'
import { lastMovementsOf, movementsOf } from '#app/inventory/moves.server.ts'
import { shownUnit } from '#app/inventory/shown-unit.ts'
import type { UnitState } from '#app/inventory/unit.ts'
import { actionsFor } from '#app/inventory/unit-action.ts'
import { unitByCode } from '#app/inventory/units.server.ts'
import { runningRentalOfUnit } from '#app/rental/rentals.server.ts'
import { nextReservationOf } from '#app/reprocessing/promises.server.ts'
import { lastInspectionOf, lastVerifiedDisinfectionOf } from '#app/reprocessing/records.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { faultsOfRental, openFaultsOfUnit } from './faults.server.ts'

type Asked = {
  readonly code: string
  readonly actor: Actor
  readonly today: Day
  /** The movement before which the page of the history begins. */
  readonly before?: string | undefined
}

/** Everything that the staff's page of a unit shows. A unit of another centre shows where it belongs, and nothing to do. */
export async function unitPage(db: Database, { code, actor, today, before }: Asked) {
  const unit = await unitByCode(db, code)
  if (!unit) return undefined
  const isElsewhere = unit.centreId !== actor.centreId
  const { movements, earlier } = await movementsOf(db, unit.id, before)
  const last = before === undefined ? movements[0] : undefined
  return {
    unit: shownUnit(unit),
    bought: { on: unit.boughtOn, priceFen: unit.priceFen },
    isElsewhere,
    actions: isElsewhere ? [] : actionsFor(unit.state, actor.roles),
    movements: movements.map(({ id, why, at, by, toPlace }) => ({ id, why, at: at.toISOString(), by, toPlace })),
    earlier: earlier ?? null,
    /** The last thing that happened to it; not on a page of its earlier history. */
    last,
    news: {
      promised: isElsewhere ? null : ((await nextReservationOf(db, unit.id, today)) ?? null),
      rented: await rentedAs(db, unit.id),
      faults: (await openFaultsOfUnit(db, unit.id)).map(({ id, text }) => ({ id, text })),
      scrapAdvised: last && unit.state === 'quarantine' ? await adviceSince(db, unit.id, last.at) : null,
    },
  }
}

async function rentedAs(db: Database, unitId: string) {
  const rental = await runningRentalOfUnit(db, unitId)
  const reservation = rental && (await reservationById(db, rental.reservationId))
  return reservation && rental ? { reference: reservation.reference, dueOn: rental.dueOn } : null
}

/** What the inspection of a unit in quarantine said that found it beyond repair; null where none did since it last moved. */
export async function scrapAdviceFor(db: Database, unit: { readonly id: string; readonly state: UnitState }) {
  const last = unit.state === 'quarantine' ? (await lastMovementsOf(db, [unit.id])).get(unit.id) : undefined
  return last ? adviceSince(db, unit.id, last.at) : null
}

/** What the inspection said that found it beyond repair, if it was not before the unit's last movement. */
async function adviceSince(db: Database, unitId: string, moved: Date): Promise<string | null> {
  const inspection = await lastInspectionOf(db, unitId)
  return inspection && inspection.at >= moved && inspection.result === 'scrap' ? inspection.note : null
}

/** What a QR code opens for its renter: how to use it, what they have reported, how it was disinfected. */
export async function renterPage(db: Database, unitId: string, actor: Actor) {
  const rental = actor.personId === null ? undefined : await runningRentalOfUnit(db, unitId)
  if (!rental || rental.personId !== actor.personId) return null
  const disinfection = await lastVerifiedDisinfectionOf(db, unitId)
  const faults = await faultsOfRental(db, rental.id)
  return {
    dueOn: rental.dueOn,
    mayReport: covers(actor, 'reserve'),
    reference: (await reservationById(db, rental.reservationId))?.reference ?? '',
    faults: faults.map(({ text, reportedAt, answer }) => ({ text, reportedAt: reportedAt.toISOString(), answer })),
    disinfection: disinfection ? { ...disinfection, at: disinfection.at.toISOString() } : null,
  }
}
