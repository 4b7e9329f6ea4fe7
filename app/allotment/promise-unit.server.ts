import { no, type Result, yes } from '#app/result.ts'
import type { Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import type { MOVABLE_REASONS } from './allotment.ts'
import { allot, dropExpired, freeAllotments, lockStock, moveAllotments, type Stock } from './allotments.server.ts'
import type { Keeping } from './keeping.ts'
import { planFor } from './plan.ts'
import { leavesWhatIsKept } from './room.ts'
import { stockNow } from './stocks.server.ts'

export type Wanted = Stock & {
  readonly keeping: Keeping
  /** With preparation and turnaround: `keptFor`. */
  readonly during: Period
  readonly holderId: string
  readonly isPriority: boolean
  readonly why?: (typeof MOVABLE_REASONS)[number]
  /** When a hold or an offer ends by itself. */
  readonly expiresAt?: Date
  readonly prolongedTimes?: number
  /** Whose allotments are given up for this one: one's own hold, one's own former dates. */
  readonly inPlaceOf?: readonly string[]
}

/**
 * Promises some unit of a product at a centre to a holder, moving others' movable promises where that makes room.
 * Takes its turn first; the transaction's end hands the turn on. A refusal is the act's refusal too: what was given up in
 * its place comes back only with the transaction.
 */
export async function promiseUnit(
  db: Database,
  { centreId, productId, keeping, during, holderId, isPriority, inPlaceOf = [], ...rest }: Wanted,
): Promise<Result<{ unitId: string }, 'none_free' | 'needs_a_person'>> {
  const stock = { centreId, productId }
  const line = await lockStock(db, stock)
  await dropExpired(db, stock, keeping.now)
  await freeAllotments(db, stock, ...inPlaceOf)
  const { fleet, others, keptForPriority } = await stockNow(db, stock, keeping, line)
  if (!leavesWhatIsKept(others, during, { keptForPriority, isPriority })) return no('none_free')
  const plan = planFor(fleet, during)
  if (!plan.ok) return plan
  const { unitId, moves } = plan.value
  await moveAllotments(db, moves)
  await allot(db, { ...stock, unitId, during, holderId, isPriority, why: 'reservation', ...rest })
  return yes({ unitId })
}
