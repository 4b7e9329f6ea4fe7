import { eq } from 'drizzle-orm'
import { type Allotment, allotmentOf, lockStock } from '#app/allotment/allotments.server.ts'
import type { Reservation } from '#app/booking/reservations.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { rentals } from '#db/schema/rental.ts'
import { type Rental, rentalOfReservation } from '../rentals.server.ts'
import { extensionsOf } from './extensions.server.ts'
import { replacementOf } from './replacements.server.ts'
import type { Running } from './running.ts'

/** A rental that runs, with what the list holds for it. */
export type RunningRental = Running & { readonly rental: Rental; readonly held: Allotment }

/** How the rental of a reservation stands; none before the hand-over and after the take-back. */
export async function runningOf(db: Database, reservation: Reservation): Promise<RunningRental | undefined> {
  const rental = await rentalOfReservation(db, reservation.id)
  const held = rental?.state === 'running' ? await allotmentOf(db, rental.id) : undefined
  if (!rental || !held) return undefined
  const more = await extensionsOf(db, reservation.id)
  const last = more.at(-1)?.toOn
  const replacement = await replacementOf(db, reservation.id)
  return {
    ...{ rental, held, startedOn: rental.startedOn, dueOn: rental.dueOn },
    agreedUntilOn: last !== undefined && last > reservation.toOn ? last : reservation.toOn,
    months: reservation.months + more.reduce((sum, { months }) => sum + months, 0),
    isBeingReplaced: replacement !== undefined,
  }
}

/** For an act that changes its days: takes the turn at the stock first, since a take-back may end it meanwhile. */
export async function lockRunning(db: Database, reservation: Reservation): Promise<RunningRental | undefined> {
  await lockStock(db, reservation)
  return runningOf(db, reservation)
}

/** The day on which it is expected back is another one. */
export async function moveDueDay(db: Database, rentalId: string, dueOn: Day): Promise<void> {
  await db.update(rentals).set({ dueOn }).where(eq(rentals.id, rentalId))
}
