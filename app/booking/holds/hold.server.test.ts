import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { MOST_PROLONGATIONS } from '#app/allotment/allotment.ts'
import { no } from '#app/result.ts'
import { addDays, type Day, dayOf } from '#app/time/day.ts'
import { allotments, stockLines } from '#db/schema/allotment.ts'
import { priorityOrders } from '#db/schema/programmes.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { aCentre, colleague, TODAY, withAllSight } from '#test/support/makers.ts'
import { aResident, reservationOf, stocked } from '#test/support/makers-of-holds.ts'
import { requestReservation } from '../request-reservation.server.ts'
import { holdUnit } from './hold-unit.server.ts'
import { keptOf } from './holds.server.ts'
import { prolongHold } from './prolong-hold.server.ts'
import { releaseHold } from './release-hold.server.ts'

const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const inMinutes = (minutes: number) => minutesLater(minutes).toISOString()

const held = (house: TestHouse) => house.seeAll(db => db.select().from(allotments))
const kept = (until: string, mayProlong = true) => ({ ok: true, value: { word: 'kept', until, mayProlong } })

test('a unit is kept for a quarter of an hour, and asked for again the same hold stands with its end', async ({
  house,
}) => {
  const { wish } = await stocked(house, 2)
  const actor = await aResident(house)
  expect(await perform(house, holdUnit, actor, wish)).toEqual(kept(inMinutes(15)))
  house.setNow(minutesLater(5))
  expect(await perform(house, holdUnit, actor, wish)).toEqual(kept(inMinutes(15)))
  expect(await held(house)).toMatchObject([
    { why: 'hold', holderId: actor.id, expiresAt: minutesLater(15), isPinned: false, isPriority: false },
  ])
})

test('two tabs that ask at once have one hold', async ({ house }) => {
  const [{ wish }, other] = [await stocked(house, 2), await stocked(house, 2)]
  const actor = await aResident(house)
  const wishes = [wish, other.wish, wish, other.wish]
  const answers = await Promise.all(wishes.map(one => perform(house, holdUnit, actor, one)))
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true])
  expect(await held(house)).toHaveLength(1)
})

test('who asks for another thing gives the former up, and keeps it where the other is refused', async ({ house }) => {
  const [first, other, none] = [await stocked(house, 1), await stocked(house, 1), await stocked(house, 0)]
  const actor = await aResident(house)
  await perform(house, holdUnit, actor, first.wish)
  expect(await perform(house, holdUnit, actor, none.wish)).toEqual(no('none_free'))
  expect(await held(house)).toMatchObject([{ productId: first.product.id, holderId: actor.id }])
  expect((await perform(house, holdUnit, actor, other.wish)).ok).toBe(true)
  expect(await held(house)).toMatchObject([{ productId: other.product.id }])
  const later = { ...other.wish, from: dayOf('2026-03-03'), to: dayOf('2026-03-10') }
  expect((await perform(house, holdUnit, actor, later)).ok).toBe(true)
  expect(await held(house)).toMatchObject([{ during: { from: '2026-03-03' } }])
})

test('a hold stands in the way of others, says so, and goes away by itself for them and for oneself', async ({
  house,
}) => {
  const { wish } = await stocked(house, 1)
  const [one, other] = [await aResident(house), await aResident(house)]
  await perform(house, holdUnit, one, wish)
  expect(await perform(house, holdUnit, other, wish)).toEqual(no('none_free'))
  expect(await perform(house, requestReservation, other, reservationOf(wish))).toEqual(no('none_free'))
  house.setNow(minutesLater(15))
  expect(await perform(house, prolongHold, one, wish)).toEqual(no('hold_has_run_out'))
  expect(await perform(house, holdUnit, other, wish)).toEqual(kept(inMinutes(30)))
  expect(await held(house)).toMatchObject([{ holderId: other.id }])
  house.setNow(minutesLater(31))
  expect(await perform(house, holdUnit, other, wish)).toEqual(kept(inMinutes(46)))
  expect(await held(house)).toHaveLength(1)
})

test('it is prolonged twice and refused the third time', async ({ house }) => {
  const { wish } = await stocked(house, 1)
  const actor = await aResident(house)
  expect(await perform(house, prolongHold, actor, wish)).toEqual(no('hold_has_run_out'))
  await perform(house, holdUnit, actor, wish)
  expect(await perform(house, prolongHold, actor, wish)).toEqual(kept(inMinutes(30)))
  expect(await perform(house, prolongHold, actor, wish)).toEqual(kept(inMinutes(45), false))
  expect(await perform(house, prolongHold, actor, wish)).toEqual(no('hold_was_prolonged_twice'))
  expect(await held(house)).toMatchObject([{ prolongedTimes: MOST_PROLONGATIONS, expiresAt: minutesLater(45) }])
})

test('nobody prolongs or releases what another holds, nor what they hold of other days', async ({ house }) => {
  const { wish } = await stocked(house, 1)
  const [one, other] = [await aResident(house), await aResident(house)]
  await perform(house, holdUnit, one, wish)
  expect(await perform(house, prolongHold, other, wish)).toEqual(no('hold_has_run_out'))
  const others = { ...wish, to: addDays(wish.to, 1) }
  expect(await perform(house, prolongHold, one, others)).toEqual(no('hold_has_run_out'))
  expect((await perform(house, releaseHold, other, {})).ok).toBe(true)
  expect(await held(house)).toMatchObject([{ holderId: one.id, expiresAt: minutesLater(15) }])
  expect((await perform(house, releaseHold, one, {})).ok).toBe(true)
  expect(await held(house)).toEqual([])
})

test.for([
  ['while it stands', 14],
  ['after it has run out', 16],
] as const)('the reservation takes the last unit over %s', async ([, minutes], { house }) => {
  const { wish } = await stocked(house, 1)
  const actor = await aResident(house)
  await perform(house, holdUnit, actor, wish)
  const [hold] = await held(house)
  house.setNow(minutesLater(minutes))
  expect((await perform(house, requestReservation, actor, reservationOf(wish))).ok).toBe(true)
  expect(await held(house)).toMatchObject([{ why: 'reservation', unitId: hold?.unitId, expiresAt: null }])
})

test('staff and residents do not count against each other', async ({ house }) => {
  const { wish, centre } = await stocked(house, 2)
  const [desk, resident] = [await colleague(house, 'liuFang'), await aResident(house)]
  expect((await perform(house, holdUnit, desk, wish)).ok).toBe(true)
  expect((await perform(house, holdUnit, resident, wish)).ok).toBe(true)
  expect((await held(house)).map(({ holderId }) => holderId).sort()).toEqual([desk.id, resident.id].sort())
  const elsewhere = { ...wish, centreId: (await aCentre(house, 'HD')).id }
  expect(elsewhere.centreId).not.toBe(centre.id)
  expect(await perform(house, holdUnit, desk, elsewhere)).toEqual(no('centre_is_elsewhere'))
  expect(await perform(house, holdUnit, await colleague(house, 'zhouJie'), wish)).toEqual(no('not_allowed'))
})

test('what is kept for people with priority is held by those whose class was verified', async ({ house }) => {
  const { wish, product, centre } = await stocked(house, 1)
  const [anybody, first] = [await aResident(house), await aResident(house, 'hardship_disabled')]
  await withAllSight(house, async db => {
    await db.update(stockLines).set({ keptForPriority: 1 }).where(eq(stockLines.productId, product.id))
    await db.delete(priorityOrders).where(eq(priorityOrders.districtId, centre.districtId))
    await db.insert(priorityOrders).values({
      ...{ districtId: centre.districtId, classes: ['hardship_disabled', 'local_elderly', 'local_ill', 'other'] },
      ...{ havePriority: 1, firstOn: TODAY, source: '试行办法', isExample: true },
    })
  })
  expect(await perform(house, holdUnit, anybody, wish)).toEqual(no('none_free'))
  expect((await perform(house, holdUnit, first, wish)).ok).toBe(true)
  expect(await held(house)).toMatchObject([{ isPriority: true }])
})

test('a page says how a hold stands, and of other days that nothing is kept', async ({ house }) => {
  const { wish, product, centre } = await stocked(house, 1)
  const actor = await aResident(house)
  await perform(house, holdUnit, actor, wish)
  const say = (to: Day, accountId = actor.id) =>
    house.seeAs(actor, db =>
      keptOf(db, {
        ...{ centreId: centre.id, productId: product.id, accountId, period: { from: TODAY, to } },
        ...{ now: house.now(), today: TODAY },
      }),
    )
  expect(await say(wish.to)).toEqual({ word: 'kept', until: inMinutes(15), mayProlong: true })
  expect(await say(addDays(wish.to, 1))).toEqual({ word: 'not_kept' })
  expect(await say(wish.to, 'visitor')).toEqual({ word: 'not_kept' })
  house.setNow(minutesLater(15))
  expect(await say(wish.to)).toEqual({ word: 'ran_out' })
})
