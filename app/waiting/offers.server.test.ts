import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { SYSTEM } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { no } from '#app/result.ts'
import { addDays, addMonths } from '#app/time/day.ts'
import { outboxEvents } from '#db/schema/acts.ts'
import { reservations } from '#db/schema/booking.ts'
import { NOW, test } from '#test/support/house.ts'
import { TODAY } from '#test/support/makers.ts'
import {
  aConsentingPerson,
  aFullShelf,
  anEntry,
  aResident,
  entryRow,
  FROM,
  free,
  heldBy,
  inHours,
  kindsLeft,
  wishFor,
} from '#test/support/makers-of-waiting.ts'
import { joinWaitingList } from './join-waiting-list.server.ts'
import { offerFreed } from './offer-freed.server.ts'
import { offerWhatIsFree } from './offer-what-is-free.server.ts'
import { takeOffer } from './take-offer.server.ts'
import { waitAgain } from './wait-again.server.ts'

test('somebody waits, another calls off, the unit is offered for a day and becomes a reservation', async ({
  house,
}) => {
  const shelf = await aFullShelf(house)
  const { actor, person } = await aResident(house)
  const joined = await perform(house, joinWaitingList, actor, wishFor(shelf))
  if (!joined.ok) throw new Error(joined.refusal)
  const { entryId } = joined.value
  expect(await perform(house, offerFreed, SYSTEM, shelf.stock)).toMatchObject({ value: { offered: 0 } })
  await free(house, shelf)
  expect(await offerWhatIsFree(house)).toEqual({ offered: 1, lapsed: 0, closed: 0 })
  expect(await entryRow(house, entryId)).toMatchObject({ state: 'offered', offeredUntil: inHours(24), fromOn: FROM })
  const held = { unitId: shelf.unit.id, why: 'offer', expiresAt: inHours(24), during: shelf.during }
  expect(await heldBy(house, entryId)).toMatchObject([held])

  const taken = await perform(house, takeOffer, actor, { entryId })
  if (!taken.ok) throw new Error(taken.refusal)
  const [made] = await house.seeAll(db =>
    db.select().from(reservations).where(eq(reservations.reference, taken.value.reference)),
  )
  expect(made).toMatchObject({ personId: person.id, fromOn: FROM, state: 'requested', way: 'collect' })
  expect(await entryRow(house, entryId)).toMatchObject({ state: 'taken', reservationId: made?.id, offeredUntil: null })
  expect([await heldBy(house, entryId), (await heldBy(house, made?.id ?? '')).length]).toEqual([[], 1])
  expect(await perform(house, takeOffer, actor, { entryId })).toEqual(no('no_longer_waiting'))
})

test('the message about an offer names a time and no device, and its number is sealed', async ({ house }) => {
  const shelf = await aFullShelf(house)
  const { person } = await aResident(house)
  await anEntry(house, { personId: person.id, productId: shelf.product.id })
  await free(house, shelf)
  await offerWhatIsFree(house)
  const [event] = await house.seeAll(db => db.select().from(outboxEvents).where(eq(outboxEvents.kind, 'waiting_offer')))
  expect(Object.keys(event?.facts ?? {})).toEqual(['sealed'])
  const facts = JSON.parse(house.vault.open(String(event?.facts.sealed), 'waiting_offer'))
  expect(facts).toEqual({ phone: '13800000001', personId: person.id, says: { until: inHours(24).toISOString() } })
})

test('who cannot be served does not hold up those behind them', async ({ house }) => {
  const shelf = await aFullShelf(house)
  const [long, short] = [await aConsentingPerson(house), await aConsentingPerson(house)]
  const of = { productId: shelf.product.id }
  const first = await anEntry(house, { ...of, personId: long.id, askedAt: inHours(-5), fromOn: FROM })
  const ahead = addDays(FROM, 60)
  const second = await anEntry(house, { ...of, personId: short.id, askedAt: inHours(-1), fromOn: ahead })
  await offerWhatIsFree(house)
  expect((await entryRow(house, first.id)).state).toBe('waiting')
  expect((await entryRow(house, second.id)).state).toBe('offered')
})

test('an offer that nobody takes lapses, the next is asked, and whoever waits again is behind them', async ({
  house,
}) => {
  const shelf = await aFullShelf(house)
  const [first, second] = [await aResident(house), await aResident(house)]
  const of = { productId: shelf.product.id, phone: '13800000009' }
  const one = await anEntry(house, { ...of, personId: first.person.id, askedAt: inHours(-2) })
  const two = await anEntry(house, { ...of, personId: second.person.id, askedAt: inHours(-1) })
  await free(house, shelf)
  await offerWhatIsFree(house)
  expect((await entryRow(house, one.id)).state).toBe('offered')
  expect(await perform(house, waitAgain, first.actor, { entryId: one.id })).toEqual(no('offer_has_not_lapsed'))
  house.setNow(inHours(24))
  expect(await offerWhatIsFree(house)).toEqual({ offered: 1, lapsed: 1, closed: 0 })
  expect(await entryRow(house, one.id)).toMatchObject({ state: 'lapsed', offeredUntil: null })
  expect((await entryRow(house, two.id)).state).toBe('offered')
  expect(await heldBy(house, one.id)).toEqual([])
  expect(await kindsLeft(house)).toEqual(expect.arrayContaining(['waiting_offer', 'waiting_lapsed']))
  expect(await perform(house, takeOffer, first.actor, { entryId: one.id })).toEqual(no('offer_has_run_out'))
  expect((await perform(house, waitAgain, first.actor, { entryId: one.id })).ok).toBe(true)
  expect(await entryRow(house, one.id)).toMatchObject({ state: 'waiting', askedAt: inHours(24) })
})

test.for([
  ['before the house has looked', false],
  ['after it has lapsed', true],
] as const)(
  'an offer that ran out is taken all the same while something is free: %s',
  async ([, hasLapsed], { house }) => {
    const shelf = await aFullShelf(house)
    const { person, actor } = await aResident(house)
    const entry = await anEntry(house, { productId: shelf.product.id, personId: person.id })
    await free(house, shelf)
    await offerWhatIsFree(house)
    house.setNow(inHours(30))
    if (hasLapsed) await offerWhatIsFree(house)
    expect((await perform(house, takeOffer, actor, { entryId: entry.id })).ok).toBe(true)
    expect((await entryRow(house, entry.id)).state).toBe('taken')
  },
)

test('a wish whose first day has passed is served from the next open day on; two weeks later it is over', async ({
  house,
}) => {
  const shelf = await aFullShelf(house)
  const [near, far] = [await aResident(house), await aConsentingPerson(house)]
  const of = { productId: shelf.product.id }
  const late = await anEntry(house, { ...of, personId: near.person.id, fromOn: addDays(TODAY, -10) })
  const over = await anEntry(house, { ...of, personId: far.id, fromOn: addDays(TODAY, -15) })
  await free(house, shelf)
  expect(await offerWhatIsFree(house)).toEqual({ offered: 1, lapsed: 0, closed: 1 })
  const tomorrow = addDays(TODAY, 1)
  expect(await entryRow(house, late.id)).toMatchObject({ fromOn: tomorrow, toOn: addMonths(tomorrow, 1) })
  expect(await entryRow(house, over.id)).toMatchObject({ state: 'left', closedAt: NOW })
  expect(await kindsLeft(house)).toContain('waiting_over')
  // Taken in the last minute: its days have not begun yet.
  house.setNow(new Date(inHours(24).getTime() - 60_000))
  expect((await perform(house, takeOffer, near.actor, { entryId: late.id })).ok).toBe(true)
})
