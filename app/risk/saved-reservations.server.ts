import { eq } from 'drizzle-orm'
import type { Database } from '#db/client.server.ts'
import { reservations } from '#db/schema/booking.ts'
import { ledgerTransactions } from '#db/schema/ledger.ts'
import { agreements } from '#db/schema/rental.ts'
import type { Target } from './saving-targets.server.ts'

/** A reservation is from now on somewhere else, on other days, or about another device. Its shares follow with its price. */
export async function retarget(db: Database, id: string, { centreId, productId, fromOn, toOn }: Target): Promise<void> {
  await db.update(reservations).set({ centreId, productId, fromOn, toOn }).where(eq(reservations.id, id))
}

/** What binds a reservation to its centre and its days: the signed paper, and money. */
export async function bondsOf(db: Database, reservationId: string) {
  const [signed] = await db
    .select({ id: agreements.id })
    .from(agreements)
    .where(eq(agreements.reservationId, reservationId))
  const [paid] = await db
    .select({ id: ledgerTransactions.id })
    .from(ledgerTransactions)
    .where(eq(ledgerTransactions.reservationId, reservationId))
    .limit(1)
  return { isSigned: signed !== undefined, hasMoney: paid !== undefined }
}
