import { and, desc, eq, inArray, type SQL } from 'drizzle-orm'
import type { ReservationState } from '#app/booking/reservation.ts'
import type { Database } from '#db/client.server.ts'
import { reservations } from '#db/schema/booking.ts'

type Link = { readonly id: string; readonly reference: string; readonly state: ReservationState }

const linkWhere = async (db: Database, where: SQL | undefined): Promise<Link | undefined> => {
  const [found] = await db
    .select({ id: reservations.id, reference: reservations.reference, state: reservations.state })
    .from(reservations)
    .where(where)
    .orderBy(desc(reservations.requestedAt))
  return found
}

/** States in which a replacement still stands: it has come to something, or will. */
const STANDING: ReservationState[] = ['requested', 'confirmed', 'handed_over', 'closed']

/** The reservation that has been made in the place of a rental, unless it came to nothing. */
export const replacementOf = (db: Database, reservationId: string): Promise<Link | undefined> =>
  linkWhere(db, and(eq(reservations.replacesId, reservationId), inArray(reservations.state, STANDING)))

/** Those of many reservations in whose place another one has been made. */
export async function replacedAmong(db: Database, reservationIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ replacesId: reservations.replacesId })
    .from(reservations)
    .where(and(inArray(reservations.replacesId, [...reservationIds]), inArray(reservations.state, STANDING)))
  return new Set(rows.flatMap(({ replacesId }) => replacesId ?? []))
}

/** The rental in whose place a reservation was made. */
export const replacedBy = async (db: Database, replacesId: string | null): Promise<Link | undefined> =>
  replacesId === null ? undefined : linkWhere(db, eq(reservations.id, replacesId))
