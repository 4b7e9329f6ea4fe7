import { and, inArray } from 'drizzle-orm'
import type { Deed } from '#app/acts/act.server.ts'
import type { Stock } from '#app/allotment/allotments.server.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { type Resettled, resettle } from '#app/allotment/resettle.server.ts'
import { tellOf } from '#app/people/leave-word.server.ts'
import { reservations } from '#db/schema/booking.ts'
import type { ReservationState } from './reservation.ts'
import type { Reservation } from './reservations.server.ts'

/** Promised, and not yet given: in these states a reservation that no unit is promised to is at risk. */
export const WAITING_FOR_A_UNIT: ReservationState[] = ['requested', 'confirmed']

type Told = Pick<Reservation, 'id' | 'phone' | 'personId' | 'reference'>

/** Who has lost their unit, or has one again, is told; the trail names the reservation. */
export function tellOfUnit(deed: Deed, reservation: Told, kind: 'reservation_at_risk' | 'reservation_saved') {
  deed.touch({ subject: 'reservation', id: reservation.id, fields: ['allotment'] })
  tellOf(deed, kind, reservation)
}

/** Those among the holders who have reserved are told that their unit is in doubt: once, at the moment at which it is lost. */
export async function tellEndangered(deed: Deed, holderIds: readonly string[]): Promise<void> {
  if (holderIds.length === 0) return
  const endangered = await deed.db
    .select({
      id: reservations.id,
      phone: reservations.phone,
      personId: reservations.personId,
      reference: reservations.reference,
    })
    .from(reservations)
    .where(and(inArray(reservations.id, [...holderIds]), inArray(reservations.state, WAITING_FOR_A_UNIT)))
  for (const one of endangered) tellOfUnit(deed, one, 'reservation_at_risk')
}

/** Brings the list of a stock up to date and tells those who lose by it. Called once what has changed stands in its row. */
export async function resettleFor(deed: Deed, { centreId, productId }: Stock): Promise<Resettled> {
  const stock = { centreId, productId }
  const resettled = await resettle(deed.db, stock, await keepingOf(deed.db, stock, deed))
  await tellEndangered(deed, resettled.homeless)
  return resettled
}
