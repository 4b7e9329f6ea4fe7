import { lockStock, type Stock } from '#app/allotment/allotments.server.ts'
import { type Keeping, keptFor } from '#app/allotment/keeping.ts'
import { planIn } from '#app/allotment/room.ts'
import { stockNow } from '#app/allotment/stocks.server.ts'
import { type Result, yes } from '#app/result.ts'
import type { Day } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import type { RunningRental } from './runnings.server.ts'
import { couldStay, longestStay } from './stay.ts'

type Wanted = Stock & {
  readonly keeping: Keeping
  readonly period: Period
  readonly isPriority: boolean
  /** Who gives up what they hold for this. */
  readonly inPlaceOf?: readonly string[]
}

/** What `promiseUnit` would answer now, without promising: for a page, before anything is asked for. */
export async function roomFor(
  db: Database,
  { centreId, productId, keeping, period, isPriority, inPlaceOf = [] }: Wanted,
): Promise<Result<null, 'none_free' | 'needs_a_person'>> {
  const room = await stockNow(db, { centreId, productId }, keeping, inPlaceOf)
  const plan = planIn({ ...room, isPriority }, keptFor(period, keeping))
  return plan.ok ? yes(null) : plan
}

/** What the list holds for a rental that is due on a day, its turnaround included. */
export const heldUntilDue = ({ held }: RunningRental, dueOn: Day, keeping: Keeping): Period => ({
  from: held.during.from,
  to: keptFor({ from: held.during.from, to: dueOn }, keeping).to,
})

type Staying = Stock & { readonly keeping: Keeping; readonly isPriority: boolean }

/** Asks for different days whether a rental could stay on its unit until then. Reads the stock once. */
export async function stayOf(db: Database, running: RunningRental, { keeping, isPriority, ...stock }: Staying) {
  const { fleet, lines, keptForPriority } = await stockNow(db, stock, keeping)
  const shelf = { units: fleet.units, lines, keptForPriority }
  const { unitId, holderId } = running.held
  const until = (dueOn: Day): boolean =>
    couldStay(shelf, { unitId, holderId, isPriority, during: heldUntilDue(running, dueOn, keeping) }, keeping)
  return {
    until,
    longest: (most: number, dueAfter: (months: number) => Day) => longestStay(most, m => until(dueAfter(m))),
  }
}

/** Two turns at once are taken in the order of their keys, so that nobody waits for one who waits for them. */
export async function lockStocks(db: Database, stocks: readonly Stock[]): Promise<void> {
  const key = ({ centreId, productId }: Stock) => `${centreId} ${productId}`
  for (const stock of stocks.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))) await lockStock(db, stock)
}
