import { asc, eq } from 'drizzle-orm'
import { isOver } from '#app/booking/reservation.ts'
import type { Reservation } from '#app/booking/reservations.server.ts'
import type { Fen } from '#app/money/fen.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { instalments } from '#db/schema/rental.ts'
import { dueNow, type Instalment } from './instalments.ts'

type Whose = Pick<Reservation, 'id' | 'personId' | 'centreId' | 'districtId'>

/** Keeps in which parts the rent is paid. That they sum to it is checked when the transaction commits. */
export async function addInstalments(db: Database, whose: Whose, parts: readonly Instalment[]): Promise<void> {
  const { id: reservationId, personId, centreId, districtId } = whose
  const rows = parts.map((part, position) => ({ ...part, position, reservationId, personId, centreId, districtId }))
  await db.insert(instalments).values(rows)
}

/** The parts in which a rent is paid; none where it is paid whole. */
export const partsOf = (db: Database, reservationId: string): Promise<readonly Instalment[]> =>
  db
    .select({ dueOn: instalments.dueOn, amountFen: instalments.amountFen })
    .from(instalments)
    .where(eq(instalments.reservationId, reservationId))
    .orderBy(asc(instalments.position))

/** What a person pays of the rent by today, of all that is still to be paid. */
export const rentDueNow = async (
  db: Database,
  reservation: Pick<Reservation, 'id' | 'state'>,
  rentDueFen: Fen,
  today: Day,
): Promise<Fen> =>
  rentDueFen === 0
    ? rentDueFen
    : dueNow(rentDueFen, await partsOf(db, reservation.id), { today, isOver: isOver(reservation.state) })
