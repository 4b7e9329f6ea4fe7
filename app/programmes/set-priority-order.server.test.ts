import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { no } from '#app/result.ts'
import { dayOf } from '#app/time/day.ts'
import { priorityOrders } from '#db/schema/programmes.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aCentre, colleague, TODAY, withAllSight } from '#test/support/makers.ts'
import { addPriorityOrder, priorityOrderOn, priorityOrdersOf } from './priority-orders.server.ts'
import { setPriorityOrder } from './set-priority-order.server.ts'

const typed = {
  ...{ place_hardship_disabled: '2', place_local_elderly: '3', place_local_ill: '1', place_other: '4' },
  ...{ havePriority: '2', firstOn: '2026-04-01', source: '区民政局 2026 年通知', isConfirmed: 'yes' },
}

async function anOrder(house: TestHouse) {
  const { districtId } = await aCentre(house)
  const classes = ['hardship_disabled', 'local_elderly', 'local_ill', 'other'] as const
  await withAllSight(house, async db => {
    await db.delete(priorityOrders)
    const order = { districtId, classes: [...classes], havePriority: 1, source: '示例', isExample: true }
    await addPriorityOrder(db, { ...order, firstOn: dayOf('2025-01-01') })
  })
  return districtId
}

test('a new order follows the one that holds, to the day, in the manager’s district alone', async ({ house }) => {
  const districtId = await anOrder(house)
  const manager = await colleague(house, 'heJing')
  expect((await perform(house, setPriorityOrder, manager, typed)).ok).toBe(true)
  const on = (district: string, day: string) => house.seeAll(db => priorityOrderOn(db, district, dayOf(day)))
  expect(await on(districtId, '2026-03-31')).toMatchObject({ havePriority: 1 })
  expect(await on(districtId, '2026-04-01')).toEqual({
    classes: ['local_ill', 'hardship_disabled', 'local_elderly', 'other'],
    havePriority: 2,
  })
  const { districtId: elsewhere } = await aCentre(house, 'HD')
  expect(await on(elsewhere, '2026-04-01')).toMatchObject({ havePriority: 0 })
  const all = await house.seeAll(db => priorityOrdersOf(db, districtId))
  expect(all.map(({ firstOn, untilOn, isExample }) => [firstOn, untilOn, isExample])).toEqual([
    ['2026-04-01', null, false],
    ['2025-01-01', '2026-04-01', true],
  ])
})

test('what cannot be set', async ({ house }) => {
  await anOrder(house)
  const manager = await colleague(house, 'heJing')
  const set = (over: object) => perform(house, setPriorityOrder, manager, { ...typed, ...over })
  expect(await set({ place_other: '1' })).toEqual(no('two_classes_in_one_place'))
  expect(await set({ firstOn: '2026-03-01' })).toEqual(no('order_is_for_the_past'))
  expect(await set({ place_other: '5', source: ' ', firstOn: 'soon' })).toEqual({
    ok: false,
    refusal: 'misread',
    complaints: { place_other: 'not_offered', source: 'required', firstOn: 'not_a_day' },
  })
  expect((await set({ firstOn: TODAY })).ok).toBe(true)
  expect(await set({ firstOn: TODAY })).toEqual(no('order_starts_that_day_already'))
  expect(await perform(house, setPriorityOrder, await colleague(house, 'liuFang'), typed)).toEqual(no('not_allowed'))
})
