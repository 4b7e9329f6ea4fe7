import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { reservations } from '#db/schema/booking.ts'
import { waitingEntries } from '#db/schema/waiting.ts'
import { colleague } from '#test/support/makers.ts'
import { aConsentingPerson, aFullShelf, anEntry, aResident, free } from '#test/support/makers-of-waiting.ts'
import { type ServerHouse, serverHouse } from '#test/support/server-house.ts'
import { joinWaitingList } from './join-waiting-list.server.ts'
import { leaveWaitingList } from './leave-waiting-list.server.ts'
import { offerFreed } from './offer-freed.server.ts'
import { offerNow } from './offer-now.server.ts'
import { takeOffer } from './take-offer.server.ts'

let house: ServerHouse
beforeAll(async () => {
  house = await serverHouse({ connections: 12 })
})
afterAll(() => house.close())

const statesOf = async (productId: string) =>
  (await house.seeAll(db => db.select().from(waitingEntries).where(eq(waitingEntries.productId, productId))))
    .map(({ state }) => state)
    .sort()

test('the house and the desk look at once, again and again: one unit is offered to one', async () => {
  const shelf = await aFullShelf(house)
  for (let i = 0; i < 3; i++)
    await anEntry(house, { personId: (await aConsentingPerson(house)).id, productId: shelf.product.id })
  await free(house, shelf)
  const desk = await colleague(house, 'liuFang')
  const looks = Array.from({ length: 8 }, (_, i) =>
    i % 2 === 0
      ? perform(house, offerFreed, SYSTEM, shelf.stock)
      : perform(house, offerNow, desk, { product: shelf.product.code }),
  )
  const offered = (await Promise.all(looks)).map(answer => (answer.ok ? answer.value.offered : answer.refusal))
  expect(offered.filter(count => count === 1)).toHaveLength(1)
  expect(offered.filter(count => count === 0)).toHaveLength(7)
  expect(await statesOf(shelf.product.id)).toEqual(['offered', 'waiting', 'waiting'])
})

test('taken by the person and the desk at once, while somebody leaves and the house looks: one reservation or none', async () => {
  const desk = await colleague(house, 'liuFang')
  for (let round = 0; round < 5; round++) {
    const shelf = await aFullShelf(house)
    const { person, actor } = await aResident(house)
    const { id: entryId } = await anEntry(house, { personId: person.id, productId: shelf.product.id })
    await free(house, shelf)
    await perform(house, offerFreed, SYSTEM, shelf.stock)
    const [one, two, left] = await Promise.all([
      perform(house, takeOffer, actor, { entryId }),
      perform(house, takeOffer, desk, { entryId }),
      perform(house, leaveWaitingList, actor, { entryId }),
      perform(house, offerFreed, SYSTEM, shelf.stock),
    ])
    expect([one, two, left].filter(({ ok }) => ok)).toHaveLength(1)
    const made = await house.seeAll(db => db.select().from(reservations).where(eq(reservations.personId, person.id)))
    expect(made).toHaveLength(left.ok ? 0 : 1)
    expect(await statesOf(shelf.product.id)).toEqual([left.ok ? 'left' : 'taken'])
  }
})

test('a form that is sent five times at once is one entry', async () => {
  const shelf = await aFullShelf(house)
  const { actor } = await aResident(house)
  const wish = {
    ...{ product: shelf.product.code, centreId: shelf.stock.centreId, from: shelf.during.from, months: '1' },
    ...{ userClass: 'other', way: 'collect', phone: '13800000001' },
  }
  const answers = await Promise.all(Array.from({ length: 5 }, () => perform(house, joinWaitingList, actor, wish)))
  expect(answers.map(answer => (answer.ok ? 'yes' : answer.refusal)).sort()).toEqual([
    ...Array.from({ length: 4 }, () => 'waits_already'),
    'yes',
  ])
})
