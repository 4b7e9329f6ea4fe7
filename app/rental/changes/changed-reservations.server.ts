import { eq } from 'drizzle-orm'
import type { Reservation } from '#app/booking/reservations.server.ts'
import type { Database } from '#db/client.server.ts'
import { reservations } from '#db/schema/booking.ts'

type Changed = Partial<Pick<Reservation, 'fromOn' | 'toOn' | 'months' | 'productId' | 'way' | 'address' | 'phone'>>

/** What is reserved, when and how it comes. What it costs is `repriceReservation`'s to say. */
export async function rewriteReservation(db: Database, id: string, changed: Changed): Promise<void> {
  await db.update(reservations).set(changed).where(eq(reservations.id, id))
}
