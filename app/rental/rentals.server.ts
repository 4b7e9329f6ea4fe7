import { and, eq, inArray } from 'drizzle-orm'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { units } from '#db/schema/inventory.ts'
import { rentals } from '#db/schema/rental.ts'

export type Rental = typeof rentals.$inferSelect

export async function addRental(db: Database, row: typeof rentals.$inferInsert): Promise<string> {
  const [added] = await db.insert(rentals).values(row).returning({ id: rentals.id })
  if (!added) throw new Error('the database kept no rental')
  return added.id
}

/** False when one of them is no longer running. */
export async function endRentals(db: Database, ids: readonly string[], endedOn: Day): Promise<boolean> {
  const running = and(inArray(rentals.id, [...ids]), eq(rentals.state, 'running'))
  const ended = await db.update(rentals).set({ state: 'ended', endedOn }).where(running).returning({ id: rentals.id })
  return ended.length === ids.length
}

/** The rentals of those units that are with somebody. */
export const runningRentalsOfUnits = (db: Database, unitIds: readonly string[]): Promise<readonly Rental[]> =>
  db
    .select()
    .from(rentals)
    .where(and(inArray(rentals.unitId, [...unitIds]), eq(rentals.state, 'running')))

export async function runningRentalOfUnit(db: Database, unitId: string): Promise<Rental | undefined> {
  const [found] = await db
    .select()
    .from(rentals)
    .where(and(eq(rentals.unitId, unitId), eq(rentals.state, 'running')))
  return found
}

/** The rental that a reservation became, with the code on its unit. */
export async function rentalOfReservation(db: Database, reservationId: string) {
  const [found] = await db
    .select({ rental: rentals, unitCode: units.code })
    .from(rentals)
    .innerJoin(units, eq(units.id, rentals.unitId))
    .where(eq(rentals.reservationId, reservationId))
  return found && { ...found.rental, unitCode: found.unitCode }
}
