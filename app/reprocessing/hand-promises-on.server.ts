import type { Deed } from '#app/acts/act.server.ts'
import { lockStock, moveAllotments, unitsFreeFor } from '#app/allotment/allotments.server.ts'
import type { UnitRow } from '#app/inventory/units.server.ts'
import { promisesOf } from './promises.server.ts'

/**
 * A unit is leaving the stock: what it is promised for goes to other units that are free then.
 * Says how many promises found no other unit and stay with this one.
 */
export async function handPromisesOn({ db, today }: Deed, unit: UnitRow): Promise<number> {
  const stock = { centreId: unit.centreId, productId: unit.productId }
  await lockStock(db, stock)
  let left = 0
  for (const promise of await promisesOf(db, unit.id, today)) {
    const [other] = promise.isPinned ? [] : await unitsFreeFor(db, { ...stock, period: promise.during })
    if (other) await moveAllotments(db, [{ id: promise.id, unitId: other.id }])
    else left++
  }
  return left
}
