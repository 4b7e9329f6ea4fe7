import type { Deed } from '#app/acts/act.server.ts'
import { resettleFor } from '#app/booking/endangered.server.ts'
import type { UnitRow } from '#app/inventory/units.server.ts'
import { promisesOf } from './promises.server.ts'

/**
 * A unit has left the stock: what it was promised for goes to other units, moving others' promises where that makes room.
 * Says how many promises found no other unit. Those who reserved are told that they are at risk.
 */
export async function handPromisesOn(deed: Deed, unit: UnitRow): Promise<number> {
  const { homeless } = await resettleFor(deed, unit)
  return homeless.length + (await promisesOf(deed.db, unit.id, deed.today)).length
}
