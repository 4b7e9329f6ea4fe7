import { expect } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { no } from '#app/result.ts'
import { addDays } from '#app/time/day.ts'
import { priorityOrders } from '#db/schema/programmes.ts'
import { waitingEntries } from '#db/schema/waiting.ts'
import { test } from '#test/support/house.ts'
import { aCentre, aPrice, aProduct, colleague, TODAY, withAllSight } from '#test/support/makers.ts'
import {
  aConsentingPerson,
  aFullShelf,
  anEntry,
  aResident,
  entryRow,
  FROM,
  free,
  inHours,
  wishFor,
} from '#test/support/makers-of-waiting.ts'
import { joinWaitingList } from './join-waiting-list.server.ts'
import { leaveWaitingList } from './leave-waiting-list.server.ts'
import { offerNow } from './offer-now.server.ts'
import { offerWhatIsFree } from './offer-what-is-free.server.ts'
import { takeOffer } from './take-offer.server.ts'
import { queuesSeenBy } from './waiters.server.ts'
import { entriesOfCentre } from './waiting-entries.server.ts'

test.for([
  ['what the district has set', ['hardship_disabled', 'local_elderly', 'local_ill', 'other'] as const, 'needy'],
  ['another order', ['other', 'local_elderly', 'local_ill', 'hardship_disabled'] as const, 'early'],
] as const)('by %s the first is %j', async ([, classes, first], { house }) => {
  const shelf = await aFullShelf(house)
  const { districtId } = await aCentre(house)
  const order = { districtId, classes: [...classes], havePriority: 0, source: '测试', isExample: true }
  await withAllSight(house, async db => {
    await db.delete(priorityOrders)
    await db.insert(priorityOrders).values({ ...order, firstOn: addDays(TODAY, -1) })
  })
  const early = await aConsentingPerson(house)
  const boaster = await aConsentingPerson(house)
  const needy = await aConsentingPerson(house, { verified: 'hardship_disabled' })
  const of = { productId: shelf.product.id }
  const entries = {
    early: await anEntry(house, { ...of, personId: early.id, askedAt: inHours(-9) }),
    // Says so, and nobody has checked.
    boaster: await anEntry(house, {
      ...{ ...of, personId: boaster.id, userClass: 'hardship_disabled' as const },
      askedAt: inHours(-8),
    }),
    needy: await anEntry(house, { ...of, personId: needy.id, askedAt: inHours(-1) }),
  }
  await free(house, shelf)
  await offerWhatIsFree(house)
  const states = await Promise.all(Object.values(entries).map(async ({ id }) => (await entryRow(house, id)).state))
  expect(Object.keys(entries).filter((_, i) => states[i] === 'offered')).toEqual([first])
})

test('whoever leaves gives their offer to the next', async ({ house }) => {
  const shelf = await aFullShelf(house)
  const [first, second] = [await aResident(house), await aResident(house)]
  const of = { productId: shelf.product.id }
  const one = await anEntry(house, { ...of, personId: first.person.id, askedAt: inHours(-2) })
  const two = await anEntry(house, { ...of, personId: second.person.id, askedAt: inHours(-1) })
  await free(house, shelf)
  await offerWhatIsFree(house)
  expect(await perform(house, leaveWaitingList, second.actor, { entryId: one.id })).toEqual(no('no_such_entry'))
  expect((await perform(house, leaveWaitingList, first.actor, { entryId: one.id })).ok).toBe(true)
  expect(await perform(house, leaveWaitingList, first.actor, { entryId: one.id })).toEqual(no('no_longer_waiting'))
  const desk = await colleague(house, 'liuFang')
  expect(await perform(house, offerNow, desk, { product: shelf.product.code })).toMatchObject({ value: { offered: 1 } })
  expect((await entryRow(house, two.id)).state).toBe('offered')
  expect((await perform(house, takeOffer, desk, { entryId: two.id })).ok).toBe(true)
})

test('nobody joins for what is free, for what the centre has none of, or twice', async ({ house }) => {
  const shelf = await aFullShelf(house)
  const { actor } = await aResident(house)
  const join = (over: object = {}, as: Actor = actor) => perform(house, joinWaitingList, as, wishFor(shelf, over))
  expect(await join({ from: addDays(FROM, 60) })).toEqual(no('is_free_after_all'))
  expect((await join()).ok).toBe(true)
  expect(await join({ from: addDays(FROM, 1) })).toEqual(no('waits_already'))
  const nowhere = await aProduct(house)
  await aPrice(house, nowhere.id)
  expect(await join({ product: nowhere.code })).toEqual(no('centre_has_none_of_it'))
  expect(await join({ product: 'no-such' })).toEqual(no('product_unknown'))
  expect(await join({ from: addDays(TODAY, -1) })).toEqual(no('day_is_past'))
  expect(await join({ months: '13' })).toEqual(no('months_not_offered'))
  const { id: elsewhere } = await aCentre(house, 'HD')
  expect(await join({ centreId: elsewhere }, await colleague(house, 'liuFang'))).toEqual(no('person_not_introduced'))
  expect(await join({}, await colleague(house, 'zhouJie'))).toEqual(no('not_allowed'))
})

test('the desk joins for somebody, at its own centre', async ({ house }) => {
  const shelf = await aFullShelf(house)
  const person = await aConsentingPerson(house)
  const desk = await colleague(house, 'liuFang')
  const { id: elsewhere } = await aCentre(house, 'HD')
  const wish = wishFor(shelf, { personId: person.id, why: 'needs_a_person' })
  expect(await perform(house, joinWaitingList, desk, { ...wish, centreId: elsewhere })).toEqual(
    no('centre_is_elsewhere'),
  )
  const joined = await perform(house, joinWaitingList, desk, wish)
  if (!joined.ok) throw new Error(joined.refusal)
  expect(await entryRow(house, joined.value.entryId)).toMatchObject({ personId: person.id, why: 'needs_a_person' })
})

test('two districts do not see each other’s queues; a resident sees an order and a number, and no row of another', async ({
  house,
}) => {
  const shelf = await aFullShelf(house)
  const { person, actor } = await aResident(house)
  const other = await aConsentingPerson(house)
  const of = { productId: shelf.product.id }
  await anEntry(house, { ...of, personId: other.id, askedAt: inHours(-5) })
  const own = await anEntry(house, { ...of, personId: person.id })
  const { centreId } = shelf.stock
  const seenBy = async (who: Actor) =>
    (await house.seeAs(who, db => entriesOfCentre(db, centreId, TODAY))).map(({ entry, name }) => [entry.id, name])
  expect(await seenBy(await colleague(house, 'liuFang'))).toHaveLength(2)
  expect(await seenBy(await colleague(house, 'tangYu'))).toEqual([])
  expect(await seenBy(actor)).toEqual([[own.id, '王桂兰']])
  const elsewhere = await colleague(house, 'tangYu')
  expect(await perform(house, takeOffer, elsewhere, { entryId: own.id })).toEqual(no('no_such_entry'))
  expect(await perform(house, leaveWaitingList, elsewhere, { entryId: own.id })).toEqual(no('no_such_entry'))
  const [queue, rowsAfter] = await house.seeAs(actor, async db => [
    await queuesSeenBy(db, actor, { centreId, today: TODAY }),
    await db.select().from(waitingEntries),
  ])
  expect([queue.waiters.length, rowsAfter.length]).toEqual([2, 1])
})
