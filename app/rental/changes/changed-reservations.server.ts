import { eq } from 'drizzle-orm'
import type { Deed } from '#app/acts/act.server.ts'
import type { Reservation } from '#app/booking/reservations.server.ts'
import type { Database } from '#db/client.server.ts'
import { reservations } from '#db/schema/booking.ts'

type Changed = Partial<Pick<Reservation, 'fromOn' | 'toOn' | 'months' | 'productId' | 'way' | 'address' | 'phone'>>

/** What is reserved, when and how it comes. What it costs is `repriceReservation`'s to say. */
export async function rewriteReservation(db: Database, id: string, changed: Changed): Promise<void> {
  await db.update(reservations).set(changed).where(eq(reservations.id, id))
}

/** Tells the person by telephone that something has changed; what it is they read after signing in. */
export function tellOf(
  { leave, vault }: Deed,
  { id, phone, reference }: Pick<Reservation, 'id' | 'phone' | 'reference'>,
  kind: 'reservation_changed' | 'reservation_requested' | 'rental_extended' | 'return_announced',
): void {
  leave({ kind, subjectId: id, facts: { sealed: vault.seal(JSON.stringify({ phone, reference }), kind) } })
}
