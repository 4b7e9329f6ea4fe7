import type { Actor } from '#app/acts/actor.ts'
import { reservationById } from '#app/booking/reservations.server.ts'
import { movementsOf } from '#app/inventory/moves.server.ts'
import { shownUnit } from '#app/inventory/shown-unit.ts'
import { actionsFor } from '#app/inventory/unit-action.ts'
import { unitByCode } from '#app/inventory/units.server.ts'
import { runningRentalOfUnit } from '#app/rental/rentals.server.ts'
import { nextReservationOf } from '#app/reprocessing/promises.server.ts'
import { lastInspectionOf, lastVerifiedDisinfectionOf } from '#app/reprocessing/records.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { faultsOfRental, openFaultsOfUnit } from './faults.server.ts'

type Asked = { readonly code: string; readonly actor: Actor; readonly today: Day }

/** Everything that the staff's page of a unit shows. A unit of another centre shows where it belongs, and nothing to do. */
export async function unitPage(db: Database, { code, actor, today }: Asked) {
  const unit = await unitByCode(db, code)
  if (!unit) return undefined
  const isElsewhere = unit.centreId !== actor.centreId
  const rental = await runningRentalOfUnit(db, unit.id)
  const reservation = rental && (await reservationById(db, rental.reservationId))
  const inspection = unit.state === 'quarantine' ? await lastInspectionOf(db, unit.id) : undefined
  const moves = await movementsOf(db, unit.id)
  const isSince = inspection !== undefined && inspection.at >= (moves[0]?.at ?? inspection.at)
  return {
    unit: shownUnit(unit),
    bought: { on: unit.boughtOn, priceFen: unit.priceFen },
    isElsewhere,
    actions: isElsewhere ? [] : actionsFor(unit.state, actor.roles),
    movements: moves.map(({ id, why, at, by }) => ({ id, why, at: at.toISOString(), by })),
    news: {
      promised: isElsewhere ? null : ((await nextReservationOf(db, unit.id, today)) ?? null),
      rented: reservation && rental ? { reference: reservation.reference, dueOn: rental.dueOn } : null,
      faults: (await openFaultsOfUnit(db, unit.id)).map(({ id, text }) => ({ id, text })),
      scrapAdvised: isSince && inspection.result === 'scrap' ? inspection.note : null,
    },
  }
}

/** What a QR code opens for its renter: how to use it, what they have reported, how it was disinfected. */
export async function renterPage(db: Database, unitId: string, actor: Actor) {
  const rental = actor.personId === null ? undefined : await runningRentalOfUnit(db, unitId)
  if (!rental || rental.personId !== actor.personId) return null
  const disinfection = await lastVerifiedDisinfectionOf(db, unitId)
  const faults = await faultsOfRental(db, rental.id)
  return {
    dueOn: rental.dueOn,
    reference: (await reservationById(db, rental.reservationId))?.reference ?? '',
    faults: faults.map(({ text, reportedAt, answer }) => ({ text, reportedAt: reportedAt.toISOString(), answer })),
    disinfection: disinfection ? { ...disinfection, at: disinfection.at.toISOString() } : null,
  }
}
