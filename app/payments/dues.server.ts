import type { Reservation } from '#app/booking/reservations.server.ts'
import { balancesOf } from '#app/ledger/entries.server.ts'
import type { Fen } from '#app/money/fen.ts'
import { accountOf, type RentalAccount } from '#app/rental/account-of-rental.ts'
import { rentDueNow } from '#app/rental/instalments.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import type { Purpose } from './payment.ts'

const OPEN: ReadonlySet<string> = new Set(['confirmed', 'handed_over'])

/** How a reservation stands with its money at this moment; whoever decides on it holds the reservation's turn. */
export const accountNow = async (db: Database, reservation: Reservation): Promise<RentalAccount> =>
  accountOf(await balancesOf(db, reservation.id), reservation, OPEN.has(reservation.state))

/** What is not paid yet. */
export const dueFor = ({ rentDueFen, depositDueFen }: RentalAccount, purpose: Purpose): Fen =>
  purpose === 'rent' ? rentDueFen : depositDueFen

/** What is to be paid by today: of a rent in parts, the parts that are due. */
export async function dueTodayFor(db: Database, reservation: Reservation, purpose: Purpose, today: Day): Promise<Fen> {
  const dueFen = dueFor(await accountNow(db, reservation), purpose)
  return purpose === 'rent' ? rentDueNow(db, reservation, dueFen, today) : dueFen
}
