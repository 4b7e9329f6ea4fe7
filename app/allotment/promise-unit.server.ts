import { type Result, yes } from '#app/result.ts'
import type { Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import type { MOVABLE_REASONS } from './allotment.ts'
import { allot, moveAllotments, type Stock } from './allotments.server.ts'
import type { Keeping } from './keeping.ts'
import type { Move } from './plan.ts'
import { planIn } from './room.ts'
import { takeStock } from './stocks.server.ts'

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

type Place = { readonly unitId: string; readonly moves: readonly Move[] }

/**
 * Finds a unit of a product at a centre for a holder, and what of others' movable promises has to move to make room.
 * Takes its turn first; the transaction's end hands the turn on. A refusal is the act's refusal too: what was given up in
 * its place comes back only with the transaction.
 */
export async function findUnit(
  db: Database,
  { centreId, productId, keeping, during, isPriority, inPlaceOf = [] }: Wanted,
): Promise<Result<Place, 'none_free' | 'needs_a_person'>> {
  const stock = await takeStock(db, { centreId, productId }, keeping, inPlaceOf)
  return planIn({ ...stock, isPriority }, during)
}

/** Writes down what was found, in the same turn. */
export async function keepPromise(
  db: Database,
  { keeping, inPlaceOf, ...promise }: Wanted,
  { unitId, moves }: Place,
): Promise<void> {
  await moveAllotments(db, moves, keeping.today)
  await allot(db, { why: 'reservation', ...promise, unitId })
}

/** Promises some unit of a product at a centre to a holder: `findUnit`, then `keepPromise`. */
export async function promiseUnit(
  db: Database,
  wanted: Wanted,
): Promise<Result<{ unitId: string }, 'none_free' | 'needs_a_person'>> {
  const found = await findUnit(db, wanted)
  if (!found.ok) return found
  await keepPromise(db, wanted, found.value)
  return yes({ unitId: found.value.unitId })
}
