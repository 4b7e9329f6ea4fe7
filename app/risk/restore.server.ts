import type { Deed } from '#app/acts/act.server.ts'
import type { Stock } from '#app/allotment/allotments.server.ts'
import { keptFor } from '#app/allotment/keeping.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { promiseUnit } from '#app/allotment/promise-unit.server.ts'
import { resettleFor, tellOfUnit } from '#app/booking/endangered.server.ts'
import { daysLeft, priorityOf, takeReservationsAtRisk } from './at-risk.server.ts'

/** What keeping a stock has come to: promises that got another unit, that lost theirs, that have one again. */
export type Kept = { readonly moved: number; readonly lost: number; readonly restored: number }

/** Brings a stock up to date, then tries those at risk again, who starts first first. They are told when they have a unit again. */
export async function keepAndRestore(deed: Deed, { centreId, productId }: Stock): Promise<Kept> {
  const { db, now, today } = deed
  const stock = { centreId, productId }
  const { moved, homeless } = await resettleFor(deed, stock)
  const keeping = await keepingOf(db, stock, { now, today })
  let restored = 0
  for (const reservation of await takeReservationsAtRisk(db, { ...stock, today })) {
    if (homeless.includes(reservation.id)) continue
    const isPriority = await priorityOf(db, reservation, today)
    const during = keptFor(daysLeft(reservation, today), keeping)
    const promised = await promiseUnit(db, { ...stock, keeping, during, holderId: reservation.id, isPriority })
    if (!promised.ok) continue
    tellOfUnit(deed, reservation, 'reservation_saved')
    restored++
  }
  return { moved, lost: homeless.length, restored }
}
