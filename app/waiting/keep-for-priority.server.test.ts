import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { requestReservation } from '#app/booking/request-reservation.server.ts'
import { no } from '#app/result.ts'
import { dayOf } from '#app/time/day.ts'
import { priorityOrders } from '#db/schema/programmes.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aCentre, aPrice, aProduct, aUnit, colleague, residentFor, TODAY, withAllSight } from '#test/support/makers.ts'
import { aConsentingPerson, anEntry } from '#test/support/makers-of-waiting.ts'
import { keepForPriority } from './keep-for-priority.server.ts'
import { keptUnitsOf } from './kept-units.server.ts'
import { offerNow } from './offer-now.server.ts'

/** Two units, and hardship has priority. */
async function aShelf(house: TestHouse) {
  const product = await aProduct(house)
  await aPrice(house, product.id)
  for (let i = 0; i < 2; i++) await aUnit(house, product.id)
  const { id: centreId, districtId } = await aCentre(house)
  const classes = ['hardship_disabled', 'local_elderly', 'local_ill', 'other'] as const
  const order = { districtId, classes: [...classes], havePriority: 1, source: '示例', isExample: true }
  await withAllSight(house, async db => {
    await db.delete(priorityOrders)
    await db.insert(priorityOrders).values({ ...order, firstOn: dayOf('2025-01-01') })
  })
  return { product, centreId }
}

test('what is kept is left to those with priority: the last unit is refused to one and given to the other', async ({
  house,
}) => {
  const { product, centreId } = await aShelf(house)
  const manager = await colleague(house, 'heJing')
  expect((await perform(house, keepForPriority, manager, { product: product.code, units: '1' })).ok).toBe(true)
  const wish = { product: product.code, centreId, from: TODAY, months: '1', way: 'collect', phone: '13800000001' }
  const ask = async (verified: 'hardship_disabled' | undefined, userClass: string) => {
    const actor = await residentFor(house, await aConsentingPerson(house, verified ? { verified } : {}))
    const answer = await perform(house, requestReservation, actor, { ...wish, userClass })
    return answer.ok ? 'yes' : answer.refusal
  }
  expect(await ask(undefined, 'other')).toBe('yes')
  expect(await ask(undefined, 'other')).toBe('none_free')
  expect(await ask('hardship_disabled', 'hardship_disabled')).toBe('yes')
  expect(await ask('hardship_disabled', 'hardship_disabled')).toBe('none_free')
})

test('what is kept is offered to nobody without priority, however long they wait', async ({ house }) => {
  const { product } = await aShelf(house)
  const manager = await colleague(house, 'heJing')
  await perform(house, keepForPriority, manager, { product: product.code, units: '2' })
  const plain = await aConsentingPerson(house)
  await anEntry(house, { personId: plain.id, productId: product.id })
  const turn = () => perform(house, offerNow, manager, { product: product.code })
  expect(await turn()).toMatchObject({ value: { offered: 0 } })
  const needy = await aConsentingPerson(house, { verified: 'hardship_disabled' })
  await anEntry(house, { personId: needy.id, productId: product.id })
  expect(await turn()).toMatchObject({ value: { offered: 1 } })
})

test('no more is kept than there is, and at one’s own centre alone', async ({ house }) => {
  const { product, centreId } = await aShelf(house)
  const [manager, elsewhere] = [await colleague(house, 'heJing'), await colleague(house, 'tangYu')]
  const keep = (units: string, as = manager) => perform(house, keepForPriority, as, { product: product.code, units })
  expect(await keep('3')).toEqual(no('more_kept_than_there_are'))
  expect(await keep('')).toEqual({ ok: false, refusal: 'misread', complaints: { units: 'required' } })
  expect(await keep('1', elsewhere)).toEqual(no('more_kept_than_there_are'))
  expect(await keep('1', await colleague(house, 'liuFang'))).toEqual(no('not_allowed'))
  expect((await keep('2')).ok).toBe(true)
  expect((await keep('0')).ok).toBe(true)
  expect((await keep('1')).ok).toBe(true)
  const kept = await house.seeAll(db => keptUnitsOf(db, centreId))
  expect(kept).toMatchObject([{ code: product.code, units: 2, keptForPriority: 1 }])
})
