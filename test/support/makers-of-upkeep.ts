import { eq } from 'drizzle-orm'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { fen } from '#app/money/fen.ts'
import { startRecall } from '#app/upkeep/start-recall.server.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import type { units } from '#db/schema/inventory.ts'
import { scrappings, upkeepDue, upkeepPlans } from '#db/schema/upkeep.ts'
import { NOW, type TestHouse } from './house.ts'
import {
  aPerson,
  aProduct,
  aReservation,
  aUnit,
  colleague,
  type Made,
  one,
  type Row,
  TODAY,
  withAllSight,
} from './makers.ts'
import { aRunningRental } from './makers-of-rentals.ts'

/** Plans, agreed scrappings, and a stock in which many units have been with many people. */

/** Every half year, blocking, for the category of a product. */
export async function aPlan(house: TestHouse, productId: string, over: Row<typeof upkeepPlans> = {}) {
  const row = {
    ...{ zh: '全面检查', en: 'Thorough examination', everyDays: 183, blocks: true, source: '示例', isExample: true },
    ...{ writtenAt: NOW, ...over },
  }
  return withAllSight(house, async db => {
    const { categoryId } = one(await db.select().from(products).where(eq(products.id, productId)))
    return one(
      await db
        .insert(upkeepPlans)
        .values({ categoryId, ...row })
        .returning(),
    )
  })
}

/** Overdue since yesterday. */
export const makeOverdue = (house: TestHouse, unitId: string, over: Row<typeof upkeepDue> = {}) =>
  withAllSight(house, db =>
    db
      .update(upkeepDue)
      .set({ dueOn: '2026-03-01' as typeof TODAY, ...over })
      .where(eq(upkeepDue.unitId, unitId)),
  )

/** What lets a unit be scrapped: one has proposed it, another has agreed. */
export async function anAgreedScrapping(house: TestHouse, unit: Made<typeof units>, over: Row<typeof scrappings> = {}) {
  const [zhou, he] = [await colleague(house, 'zhouJie'), await colleague(house, 'heJing')]
  const row = {
    ...{ unitId: unit.id, centreId: unit.centreId, districtId: zhou.districtId ?? '' },
    ...{ ground: 'worn_out' as const, note: '车架变形', proposedBy: zhou.id, proposedAt: NOW },
    ...{ state: 'approved' as const, decidedBy: he.id, decidedAt: NOW, ...over },
  }
  return withAllSight(house, async db => one(await db.insert(scrappings).values(row).returning()))
}

/** A category's code, as a form names it. */
export const categoryCodeOf = (house: TestHouse, { categoryId }: { readonly categoryId: string }) =>
  house.seeAll(async db => one(await db.select().from(categories).where(eq(categories.id, categoryId))).code)

/** A stock of one product: so many on the shelf, so many with somebody. */
export async function aStockOut(
  house: TestHouse,
  { inStock, out }: { readonly inStock: number; readonly out: number },
) {
  const product = await aProduct(house)
  const shelf: Made<typeof units>[] = []
  for (let i = 0; i < inStock; i++) shelf.push(await aUnit(house, product.id, { priceFen: fen(100_000) }))
  const away: { readonly unit: Made<typeof units>; readonly personId: string }[] = []
  for (let i = 0; i < out; i++) {
    const unit = await aUnit(house, product.id)
    const { id: personId } = await aPerson(house)
    await aRunningRental(house, await aReservation(house, { personId, productId: product.id, fromOn: TODAY }), unit)
    away.push({ unit, personId })
  }
  return { product, shelf, away }
}

export type Colleagues = { readonly zhou: Actor; readonly wu: Actor; readonly he: Actor }
export const colleagues = async (house: TestHouse): Promise<Colleagues> => ({
  zhou: await colleague(house, 'zhouJie'),
  wu: await colleague(house, 'wuLei'),
  he: await colleague(house, 'heJing'),
})

let notices = 0

/** A recall as a manager starts it, under a notice number of its own. */
export async function aRecall(house: TestHouse, actor: Actor, product: string, over: object = {}) {
  const why = { zh: '前叉可能断裂', en: 'The fork may break' }
  const started = await perform(house, startRecall, actor, { product, noticeNo: `R-${++notices}`, ...why, ...over })
  if (!started.ok) throw new Error(started.refusal)
  return started.value
}
