import { and, eq } from 'drizzle-orm'
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

/** False when it is no longer running. */
export async function endRental(db: Database, id: string, endedOn: Day): Promise<boolean> {
  const running = and(eq(rentals.id, id), eq(rentals.state, 'running'))
  const ended = await db.update(rentals).set({ state: 'ended', endedOn }).where(running).returning({ id: rentals.id })
  return ended.length === 1
}

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
