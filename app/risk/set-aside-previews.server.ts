import { inArray } from 'drizzle-orm'
import { homelessIn } from '#app/allotment/displaced.ts'
import { isMovable } from '#app/allotment/fleet.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { decideSetAside, type SetAsideRefusal } from '#app/allotment/set-aside.ts'
import { stockNow } from '#app/allotment/stocks.server.ts'
import type { UnitRow } from '#app/inventory/units.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { type Day, isDay } from '#app/time/day.ts'
import type { Moment } from '#app/time/moment.ts'
import { overlaps, type Period } from '#app/time/period.ts'
import type { Database } from '#db/client.server.ts'
import { reservations } from '#db/schema/booking.ts'

/** What would come of it: how many promises move to another unit, and who would have none. */
export type SetAsidePreview = Period & { readonly moved: number; readonly endangered: readonly string[] }
type Refusal = SetAsideRefusal | 'set_aside_days_are_missing' | 'unit_is_with_somebody_then'
type Asked = { readonly from: string; readonly to: string }

/** What setting a unit aside would do to whom, before it is done. Writes nothing. */
export async function previewSetAside(
  db: Database,
  unit: UnitRow,
  { from, to }: Asked,
  { now, today }: Moment,
): Promise<Result<SetAsidePreview, Refusal>> {
  if (!isDay(from) || !isDay(to)) return no('set_aside_days_are_missing')
  const decided = decideSetAside({ from, to, today, state: unit.state })
  if (!decided.ok) return decided
  const { fleet, lines } = await stockNow(db, unit, await keepingOf(db, unit, { now, today }))
  const met = lines.filter(line => line.unitId === unit.id && overlaps(line.during, decided.value))
  if (!met.every(isMovable)) return no('unit_is_with_somebody_then')
  const claim = { id: 'claim', unitId: unit.id, during: decided.value, isMovable: false }
  const displaced = met.map(({ during, ...line }) => ({ ...line, during: ahead(during, today), isMovable: true }))
  const lost = new Set(homelessIn({ ...fleet, held: [...fleet.held, claim] }, displaced).map(({ id }) => id))
  const holders = met.filter(({ id }) => lost.has(id)).map(({ holderId }) => holderId)
  return yes({ ...decided.value, moved: met.length - lost.size, endangered: await referencesOf(db, holders) })
}

const ahead = ({ from, to }: Period, today: Day): Period => ({ from: from < today ? today : from, to })

async function referencesOf(db: Database, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ reference: reservations.reference })
    .from(reservations)
    .where(inArray(reservations.id, [...ids]))
  return rows.map(({ reference }) => reference).sort()
}
