import { eq, inArray } from 'drizzle-orm'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { units } from '#db/schema/inventory.ts'
import { upkeepDue, upkeepPlans } from '#db/schema/upkeep.ts'
import { type Standing, standingOf } from './due.ts'

/** How one unit stands with one plan. */
export type UpkeepStand = {
  readonly plan: { readonly zh: string; readonly en: string }
  readonly blocks: boolean
  readonly standing: Standing
}

/** How units stand with their upkeep, in one reading: of each that has plans, its plans. */
export async function upkeepStandsOf(
  db: Database,
  unitIds: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, readonly UpkeepStand[]>> {
  const stands = new Map<string, UpkeepStand[]>()
  if (unitIds.length === 0) return stands
  const rows = await db
    .select({
      due: upkeepDue,
      hours: units.meterHours,
      turnovers: units.turnovers,
      zh: upkeepPlans.zh,
      en: upkeepPlans.en,
    })
    .from(upkeepDue)
    .innerJoin(units, eq(units.id, upkeepDue.unitId))
    .innerJoin(upkeepPlans, eq(upkeepPlans.id, upkeepDue.planId))
    .where(inArray(upkeepDue.unitId, [...unitIds]))
  for (const { due, hours, turnovers, zh, en } of rows) {
    const stand = { plan: { zh, en }, blocks: due.blocks, standing: standingOf(due, { today, hours, turnovers }) }
    stands.set(due.unitId, [...(stands.get(due.unitId) ?? []), stand])
  }
  return stands
}

/** Whether the hand-over would be refused by the database for its upkeep. */
export const isBlocked = (stands: readonly UpkeepStand[] = []): boolean =>
  stands.some(({ blocks, standing }) => blocks && standing === 'overdue')
