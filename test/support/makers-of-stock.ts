import { and, eq } from 'drizzle-orm'
import { perform } from '#app/acts/perform.server.ts'
import type { PlaceKind } from '#app/inventory/place.ts'
import { openStockTake } from '#app/stock/open-stock-take.server.ts'
import { places } from '#db/schema/inventory.ts'
import type { TestHouse } from './house.ts'
import { aCentre, colleague, one, withAllSight } from './makers.ts'

/** The main place of a kind at a centre. */
export async function mainPlace(house: TestHouse, kind: PlaceKind, code = 'WQ') {
  const { id } = await aCentre(house, code)
  const where = and(eq(places.centreId, id), eq(places.kind, kind), eq(places.isMain, true))
  return house.seeAll(async db => one(await db.select().from(places).where(where)))
}

/** Another place of a centre: a van, the show room. */
export async function aPlace(house: TestHouse, kind: PlaceKind, zh: string, code = 'WQ') {
  const { id: centreId } = await aCentre(house, code)
  return withAllSight(house, async db =>
    one(await db.insert(places).values({ centreId, kind, zh, en: zh }).returning()),
  )
}

/** A count that has just been opened by 周洁. */
export async function aStockTake(house: TestHouse, over: { place?: string; isBlind?: 'yes' } = {}) {
  const answer = await perform(house, openStockTake, await colleague(house, 'zhouJie'), over)
  if (!answer.ok) throw new Error(`the count was refused: ${answer.refusal}`)
  return answer.value
}
