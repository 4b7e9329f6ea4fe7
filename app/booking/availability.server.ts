import { linesOf, type Stock, unitIdsOf } from '#app/allotment/allotments.server.ts'
import { fleetOf } from '#app/allotment/fleet.ts'
import { peakOf } from '#app/allotment/plan.ts'
import { productById } from '#app/catalogue/products.server.ts'
import { addDays, type Day, daysBetween } from '#app/time/day.ts'
import { holds, overlaps, type Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { keptFor } from './reservation.ts'

export type DayFree = { readonly day: Day; readonly free: number }

async function fleetFor(db: Database, stock: Stock, today: Day) {
  const turnaroundDays = (await productById(db, stock.productId))?.turnaroundDays ?? 0
  const fleet = fleetOf(await unitIdsOf(db, stock), await linesOf(db, stock, today), { today, turnaroundDays })
  const known = new Set(fleet.units)
  const counting = fleet.held.filter(({ unitId, isMovable }) => isMovable || known.has(unitId))
  return { units: fleet.units.length, held: counting.map(({ during }) => during), turnaroundDays }
}

type Wanted = Stock & { readonly period: Period; readonly today: Day }

/** How many more people could rent this product here over a period. Turnaround is added to the period. */
export async function freeCountFor(db: Database, { period, today, ...stock }: Wanted): Promise<number> {
  const { units, held, turnaroundDays } = await fleetFor(db, stock, today)
  const kept = keptFor(period, turnaroundDays)
  const meeting = held.filter(during => overlaps(during, kept)).map(during => clipped(during, kept))
  return Math.max(0, units - peakOf(meeting))
}

const clipped = ({ from, to }: Period, within: Period): Period => ({
  from: from < within.from ? within.from : from,
  to: to > within.to ? within.to : to,
})

const MOST_DAYS = 366

/** How many units nothing holds, day by day over `[from, to)`, for a year at most. */
export async function availabilityOf(
  db: Database,
  { from, to, today, ...stock }: Stock & Period & { readonly today: Day },
): Promise<readonly DayFree[]> {
  const { units, held } = await fleetFor(db, stock, today)
  const count = Math.min(MOST_DAYS, Math.max(0, daysBetween(from, to)))
  return Array.from({ length: count }, (_, place) => {
    const day = addDays(from, place)
    return { day, free: Math.max(0, units - held.filter(during => holds(during, day)).length) }
  })
}
