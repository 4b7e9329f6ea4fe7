import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { no, yes } from '#app/result.ts'
import { outboxEvents } from '#db/schema/acts.ts'
import { allotments } from '#db/schema/allotment.ts'
import { units } from '#db/schema/inventory.ts'
import { recallNotices } from '#db/schema/recalls.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPerson, aProduct, aReservation, aUnit, colleague, withAllSight } from '#test/support/makers.ts'
import { aRunningRental, aTakeBack } from '#test/support/makers-of-rentals.ts'
import { aRecall, aStockOut, colleagues } from '#test/support/makers-of-upkeep.ts'
import { closeRecall } from './close-recall.server.ts'
import { markReached } from './mark-reached.server.ts'
import { noticesOf } from './recall-notices.server.ts'
import { recallById } from './recalls.server.ts'
import { proposedFor } from './scrappings.server.ts'
import { settleRecalled } from './settle-recalled.server.ts'

const linesOf = (house: TestHouse, unitId: string) =>
  house.seeAll(db => db.select().from(allotments).where(eq(allotments.unitId, unitId)))
const wordsLeft = async (house: TestHouse) =>
  (await house.seeAll(db => db.select().from(outboxEvents))).map(({ kind }) => kind).sort()

test('each unit has its outcome, each person is reached, and then it is closed', async ({ house }) => {
  const { product, shelf, away } = await aStockOut(house, { inStock: 3, out: 1 })
  const { he, zhou } = await colleagues(house)
  const { id } = await aRecall(house, he, product.code)
  const [mended, scrapped, fine] = shelf.map(({ code }) => code)
  const out = away[0]?.unit
  const settle = (unit: unknown, outcome: string) =>
    perform(house, settleRecalled, zhou, { recall: id, unit, outcome, note: '' })
  expect(await perform(house, closeRecall, he, { recall: id })).toEqual(no('recall_is_not_settled'))
  expect(await settle([out?.code, scrapped], 'scrapped')).toEqual(no('recalled_unit_is_out'))
  expect(await settle(mended, 'mended')).toEqual(yes({ settled: 1 }))
  expect(await settle(mended, 'mended')).toEqual(no('no_recalled_unit_is_chosen'))
  expect(await settle([scrapped], 'sent_back')).toEqual(yes({ settled: 1 }))
  expect(await settle([fine, out?.code], 'not_concerned')).toEqual(yes({ settled: 2 }))
  const stateOf = async (unitId: string) =>
    (await house.seeAll(db => db.select().from(units).where(eq(units.id, unitId))))[0]?.state
  expect(await stateOf(shelf[0]?.id ?? '')).toBe('quarantine')
  expect(await linesOf(house, shelf[0]?.id ?? '')).toEqual([])
  expect(await house.seeAs(he, db => proposedFor(db, shelf[1]?.id ?? ''))).toMatchObject({ ground: 'recalled' })
  const [notice] = await house.seeAs(he, db => noticesOf(db, id))
  expect(await perform(house, markReached, zhou, { notice: notice?.id })).toEqual(yes(null))
  expect(await perform(house, markReached, zhou, { notice: notice?.id })).toEqual(no('nobody_to_reach'))
  expect(await perform(house, closeRecall, he, { recall: id })).toEqual(yes(null))
  expect(await house.seeAs(he, db => recallById(db, id))).toMatchObject({ recall: { state: 'closed' }, reached: 1 })
  const elsewhere = await colleague(house, 'tangYu')
  expect(await perform(house, settleRecalled, elsewhere, { recall: id, unit: fine, outcome: 'mended' })).toEqual(
    no('no_such_recall'),
  )
})

test('who had it once is told once, and not as often as they have rented it', async ({ house }) => {
  const product = await aProduct(house)
  const unit = await aUnit(house, product.id)
  const { he } = await colleagues(house)
  const [before, now] = [await aPerson(house), await aPerson(house)]
  const rent = async (personId: string) =>
    aRunningRental(house, await aReservation(house, { personId, productId: product.id }), unit)
  await aTakeBack(house, await rent(before.id))
  await house.db.execute(sql`delete from allotments`)
  await withAllSight(house, db =>
    db.update(units).set({ state: 'quarantine', releasedAt: null }).where(eq(units.id, unit.id)),
  )
  await house.db.execute(sql`alter table hand_overs disable trigger user`)
  await rent(now.id)
  await house.db.execute(sql`alter table hand_overs enable trigger user`)
  const { told } = await aRecall(house, he, product.code)
  expect(told).toBe(2)
  const notices = await house.seeAll(db => db.select().from(recallNotices))
  expect(notices.map(({ personId, isCurrent }) => [personId, isCurrent]).sort()).toEqual(
    [
      [before.id, false],
      [now.id, true],
    ].sort(),
  )
  expect(await wordsLeft(house)).toEqual(['earlier_unit_recalled', 'unit_recalled'])
})
