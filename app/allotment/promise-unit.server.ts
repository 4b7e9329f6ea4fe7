import type { Result } from '#app/result.ts'
import { yes } from '#app/result.ts'
import type { Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { allot, linesOf, lockStock, moveAllotments, type Stock, unitIdsOf } from './allotments.server.ts'
import { type FleetDay, fleetOf } from './fleet.ts'
import { planFor } from './plan.ts'

type Wanted = Stock & FleetDay & { readonly during: Period; readonly holderId: string }

/**
 * Promises some unit of a product at a centre to a reservation, moving others' movable ones where that makes room.
 * Takes its turn first; the transaction's end hands the turn on.
 */
export async function promiseUnit(
  db: Database,
  { centreId, productId, during, holderId, ...day }: Wanted,
): Promise<Result<{ unitId: string }, 'none_free' | 'needs_a_person'>> {
  const stock = { centreId, productId }
  await lockStock(db, stock)
  const fleet = fleetOf(await unitIdsOf(db, stock), await linesOf(db, stock, day.today), day)
  const plan = planFor(fleet, during)
  if (!plan.ok) return plan
  await moveAllotments(db, plan.value.moves)
  await allot(db, { ...stock, unitId: plan.value.unitId, during, why: 'reservation', holderId })
  return yes({ unitId: plan.value.unitId })
}
