import { randomUUID } from 'node:crypto'
import { allotmentOf } from '#app/allotment/allotments.server.ts'
import { claimUnit } from '#app/allotment/claim-unit.server.ts'
import { keptFor } from '#app/allotment/keeping.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { promiseUnit } from '#app/allotment/promise-unit.server.ts'
import { type Day, startOf } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'
import { centres } from '#db/schema/districts.ts'
import type { TestHouse } from '#test/support/house.ts'
import { aCentre, aProduct, aUnit, one, TODAY, withAllSight } from '#test/support/makers.ts'
import { ALWAYS } from './booking-rules.ts'

/** A shelf of one product at a centre that is open every day, and what may be done with it past every act. */

export type Shop = { readonly productId: string; readonly centreId: string; readonly unitIds: readonly string[] }
type Setting = { readonly total: number; readonly outOfService?: number; readonly turnaroundDays?: number }

/** A product of its own with so many units; the last of them may be in repair. */
export async function aShop(house: TestHouse, { total, outOfService = 0, turnaroundDays = 0 }: Setting): Promise<Shop> {
  const { id: _, ...like } = await aCentre(house)
  const centre = { ...like, code: randomUUID().slice(0, 8), openWeekdays: ALWAYS.openWeekdays }
  const { id: centreId } = await withAllSight(house, async db =>
    one(await db.insert(centres).values(centre).returning()),
  )
  const { id: productId } = await aProduct(house, { turnaroundDays })
  const unitIds = []
  for (let place = 0; place < total; place++) {
    const state = place < total - outOfService ? 'ready' : 'repair'
    unitIds.push((await aUnit(house, productId, { centreId, state })).id)
  }
  return { productId, centreId, unitIds }
}

export const morningOf = (today: Day) => ({ now: startOf(today), today })

export async function promise(
  house: TestHouse,
  shop: Shop,
  period: Period,
  { today = TODAY, holderId = randomUUID() } = {},
) {
  const answer = await withAllSight(house, async db => {
    const keeping = await keepingOf(db, shop, morningOf(today))
    const wanted = { ...shop, keeping, during: keptFor(period, keeping), holderId, isPriority: false }
    return promiseUnit(db, wanted)
  })
  return { holderId, answer }
}

type Pinned = { readonly unit: number; readonly holderId?: string; readonly isOut?: boolean; readonly today?: Day }

/** Pins one unit, in the place of what its holder had. Refused, or when somebody is left without one, nothing is written. */
export async function pin(house: TestHouse, shop: Shop, period: Period, { unit, today = TODAY, ...rest }: Pinned) {
  const { holderId = randomUUID(), isOut = true } = rest
  const undone = new Error('somebody would be left without a unit')
  try {
    await withAllSight(house, async db => {
      const keeping = await keepingOf(db, shop, morningOf(today))
      const unitId = shop.unitIds[unit] ?? ''
      const whose = { holderId, inPlaceOf: [holderId], why: 'rental' as const, isOut }
      const claimed = await claimUnit(db, { ...shop, unitId, keeping, during: keptFor(period, keeping), ...whose })
      if (!claimed.ok || claimed.value.homeless.length > 0) throw undone
    })
    return { holderId, ok: true }
  } catch (error) {
    if (error !== undone) throw error
    return { holderId, ok: false }
  }
}

export const unitOf = async (house: TestHouse, shop: Shop, holderId: string) =>
  shop.unitIds.indexOf((await house.seeAll(db => allotmentOf(db, holderId)))?.unitId ?? '')
