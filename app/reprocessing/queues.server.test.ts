import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { addDays, dayAt } from '#app/time/day.ts'
import { NOW, test } from '#test/support/house.ts'
import { TODAY } from '#test/support/makers.ts'
import { aChairBack, STRONG, step, technicians, tested } from '#test/support/makers-of-reprocessing.ts'
import { inspectUnit } from './inspect-unit.server.ts'
import { pilesOf } from './queue.ts'
import { pilesAtWork, unitsAtWork } from './queues.server.ts'
import { recordBatch } from './record-batch.server.ts'
import { releasedLately } from './released.server.ts'
import { figuresOf } from './released.ts'
import { verifyDisinfection } from './verify-disinfection.server.ts'

test('the queue says what waits where, and how long; each number opens its list', async ({ house }) => {
  const { code } = await aChairBack(house)
  const [zhou] = await technicians(house)
  const centreId = zhou.centreId ?? ''
  await perform(house, inspectUnit, zhou, { code, result: 'clean_next' })
  const later = dayAt(new Date(NOW.getTime() + 2 * 86_400_000))
  const piles = pilesOf(await house.seeAs(zhou, db => pilesAtWork(db, centreId)), later)
  expect(piles).toMatchObject([{ state: 'inspected', zh: '待洗消区', count: 1, oldestDays: 2 }])
  const behind = { centreId, state: 'inspected', placeId: piles[0]?.placeId, limit: 10 } as const
  expect(await house.seeAs(zhou, db => unitsAtWork(db, behind))).toMatchObject([{ code, since: NOW }])
})

test('turnaround and first pass count what was released, and name it', async ({ house }) => {
  const first = await aChairBack(house)
  const late = await aChairBack(house, { on: addDays(TODAY, -4) })
  const [zhou, wu] = await technicians(house)
  await tested(house, zhou, first.code)
  await tested(house, zhou, late.code)
  await perform(house, verifyDisinfection, wu, { code: late.code, verdict: 'again' })
  await step(house, zhou, late.code, 'preclean')
  await perform(house, recordBatch, zhou, { ...STRONG, codes: late.code })
  await step(house, zhou, late.code, 'dry')
  await step(house, zhou, late.code, 'function_test')
  for (const { code } of [first, late]) await perform(house, verifyDisinfection, wu, { code, verdict: 'released' })
  const released = await house.seeAs(zhou, db => releasedLately(db, zhou.centreId ?? '', TODAY))
  expect(released.map(({ code, days, times }) => [code, days, times]).sort()).toEqual(
    [
      [first.code, 0, 1],
      [late.code, 4, 2],
    ].sort(),
  )
  expect(figuresOf(released)).toEqual({ released: 2, onTarget: 1, firstPass: 1, medianDays: 0 })
})
