import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { yes } from '#app/result.ts'
import { refusedBy } from '#db/refused.server.ts'
import { stockAdjustments } from '#db/schema/stock.ts'
import { test } from '#test/support/house.ts'
import { aProduct, aUnit, colleague, withAllSight } from '#test/support/makers.ts'
import { aStockTake, mainPlace } from '#test/support/makers-of-stock.ts'
import { countUnits } from './count-units.server.ts'
import { finishCount } from './finish-count.server.ts'

test('300 codes go in at once, and the same again are known', async ({ house }) => {
  const store = await mainPlace(house, 'clean_store')
  const { id } = await aStockTake(house, { place: store.id })
  const zhou = await colleague(house, 'zhouJie')
  const codes = Array.from({ length: 300 }, (_, i) => `Y-${i}`)
  const send = () => perform(house, countUnits, zhou, { stockTake: id, place: store.id, codes: codes.join('\n') })
  expect(await send()).toEqual(yes({ counted: 300, again: 0, unknown: codes }))
  expect(await send()).toEqual(yes({ counted: 0, again: 300, unknown: codes }))
})

test('the database keeps a count, whoever writes', async ({ house }) => {
  const product = await aProduct(house)
  const [unit, other] = [await aUnit(house, product.id), await aUnit(house, product.id)]
  const store = await mainPlace(house, 'clean_store')
  const { id } = await aStockTake(house, { place: store.id })
  const zhou = await colleague(house, 'zhouJie')
  const list = { stockTake: id, place: store.id, codes: unit.code }
  await perform(house, countUnits, zhou, list)
  const saidTo = (attempt: Parameters<typeof house.db.execute>[0]) =>
    Promise.resolve(house.db.execute(attempt)).then(() => undefined, refusedBy)
  const again = sql`insert into stock_take_counts (stock_take_id, centre_id, district_id, code, unit_id, place_id, counted_by, at)
    select stock_take_id, centre_id, district_id, code, unit_id, place_id, counted_by, at from stock_take_counts`
  expect((await saidTo(again))?.constraint, 'counted twice').toBe('stock_take_counts_a_code_once')
  const unsigned = sql`update stock_takes set state = 'counted', counted_at = now(), counted_by = ${zhou.id}`
  expect((await saidTo(unsigned))?.constraint).toBe('stock_take_is_signed_when_it_is_counted')
  await perform(house, finishCount, zhou, { stockTake: id, signedName: '周洁' })
  const same = sql`update stock_takes set state = 'settled', settled_by = counted_by, settled_at = now()`
  expect((await saidTo(same))?.constraint, 'settled by the same').toBe('stock_take_is_settled_by_another_person')
  const nobody = sql`update stock_takes set state = 'settled', settled_at = now()`
  expect((await saidTo(nobody))?.constraint).toBe('stock_take_is_settled_by_somebody')
  const second = sql`insert into stock_takes (centre_id, district_id, place_id, is_blind, opened_by, opened_at)
    select centre_id, district_id, place_id, false, opened_by, now() from stock_takes`
  expect((await saidTo(second))?.constraint).toBe('one_stock_take_of_a_place_at_a_time')
  await withAllSight(house, db =>
    db.insert(stockAdjustments).values({
      ...{ stockTakeId: id, centreId: zhou.centreId ?? '', districtId: zhou.districtId ?? '' },
      ...{ unitId: other.id, result: 'missing' },
    }),
  )
  for (const change of [sql`update stock_adjustments set result = 'found'`, sql`delete from stock_adjustments`])
    expect((await saidTo(change))?.constraint).toBe('stock_adjustments_is_append_only')
})
