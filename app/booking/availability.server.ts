import type { Stock } from '#app/allotment/allotments.server.ts'
import { keptFor } from '#app/allotment/keeping.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { freeIn } from '#app/allotment/room.ts'
import { stockNow } from '#app/allotment/stocks.server.ts'
import { addDays, type Day, daysBetween } from '#app/time/day.ts'
import type { Moment } from '#app/time/moment.ts'
import type { Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'

export type DayFree = { readonly day: Day; readonly free: number }

type Wanted = Stock & Moment & { readonly period: Period; readonly isPriority?: boolean }

/**
 * How many more people could rent this product here over a period: preparation and turnaround are added to it. Without
 * priority the units that are kept back do not count. It counts and does not plan: with units that are pinned ahead the
 * decision itself may still find no room.
 */
export async function freeCountFor(db: Database, { period, isPriority = false, ...asked }: Wanted): Promise<number> {
  const keeping = await keepingOf(db, asked, asked)
  return freeIn({ ...(await stockNow(db, asked, keeping)), isPriority }, keptFor(period, keeping))
}

const MOST_DAYS = 366

/** How many units nothing holds, day by day over `[from, to)`, for a year at most. */
export async function availabilityOf(
  db: Database,
  { from, to, ...asked }: Stock & Moment & Period,
): Promise<readonly DayFree[]> {
  const { fleet } = await stockNow(db, asked, await keepingOf(db, asked, asked))
  const known = new Set(fleet.units)
  const count = Math.min(MOST_DAYS, Math.max(0, daysBetween(from, to)))
  const days = Array.from({ length: count }, (_, place) => addDays(from, place))
  const changes = new Map<Day, number>()
  const change = (day: Day, by: number) => changes.set(day, (changes.get(day) ?? 0) + by)
  for (const { unitId, isMovable, during } of fleet.held) {
    if (during.to <= from || (!isMovable && !known.has(unitId))) continue
    change(during.from < from ? from : during.from, 1)
    change(during.to, -1)
  }
  let held = 0
  return days.map(day => {
    held += changes.get(day) ?? 0
    return { day, free: Math.max(0, fleet.units.length - held) }
  })
}
