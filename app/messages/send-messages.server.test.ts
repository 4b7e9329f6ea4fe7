import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { askForCode } from '#app/access/ask-for-code.server.ts'
import { VISITOR } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { yes } from '#app/result.ts'
import { outboxEvents } from '#db/schema/acts.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import { aPerson, withAllSight } from '#test/support/makers.ts'
import { allSent, keptMessages, leaveFor, prefer, sendBy } from '#test/support/makers-of-messages.ts'
import type { Message, Sender } from './message.ts'
import { markUnsent, takeMessages } from './messages.server.ts'

const DAY = new Date('2026-03-02T03:00:00Z')
const reference = 'K7M2-4QXP'

const later = (house: TestHouse, minutes: number) => house.setNow(new Date(house.now().getTime() + minutes * 60_000))
const never: Sender = async () => 'no_answer'

test('a carrier that does not answer is asked again, later and later, and after six times it is given up', async ({
  house,
}) => {
  house.setNow(DAY)
  await leaveFor(house, 'reservation_confirmed', await aPerson(house), { reference })
  const asked: Message[] = []
  const sms: Sender = async message => {
    asked.push(message)
    throw new Error('the line is down')
  }
  const troubles: string[] = []
  const onTrouble = (_: unknown, kind: string) => void troubles.push(kind)
  const waits = [0, 1, 5, 30, 120, 720]
  for (const [tries, wait] of waits.entries()) {
    if (wait > 0) {
      later(house, wait - 0.5)
      await sendBy(house, { sms, keeps: false }, onTrouble)
      expect(asked).toHaveLength(tries)
      later(house, 0.5)
    }
    await sendBy(house, { sms, keeps: false }, onTrouble)
    expect(asked).toHaveLength(tries + 1)
  }
  expect(new Set(asked.map(({ id }) => id)).size).toBe(1)
  expect(troubles).toHaveLength(6)
  expect(await keptMessages(house)).toMatchObject([{ state: 'given_up', givenUpBecause: 'no_answer', tries: 6 }])
  later(house, 10_000)
  expect(await allSent(house)).toEqual([])
})

test('a carrier that says no is asked once, and the text is forgotten', async ({ house }) => {
  house.setNow(DAY)
  await leaveFor(house, 'reservation_confirmed', await aPerson(house), { reference })
  await allSent(house, { sms: async () => 'refused', keeps: false })
  expect(await keptMessages(house)).toMatchObject([
    { state: 'given_up', givenUpBecause: 'refused', tries: 1, sealed: null },
  ])
})

test('what has gone is forgotten in earnest: who was told of what stays, the words do not', async ({ house }) => {
  house.setNow(DAY)
  await leaveFor(house, 'reservation_confirmed', await aPerson(house), { reference })
  expect(await allSent(house, { keeps: false })).toHaveLength(1)
  expect(await keptMessages(house)).toMatchObject([{ state: 'sent', sealed: null, kind: 'reservation_confirmed' }])
})

test('a sender that dies is followed by another, and has no say any more when it comes back', async ({ house }) => {
  house.setNow(DAY)
  await leaveFor(house, 'reservation_confirmed', await aPerson(house), { reference })
  await allSent(house, { sms: never })
  later(house, 1)
  const how = { channels: ['sms'], most: 10, keeps: true } as const
  const [taken] = await withAllSight(house, db => takeMessages(db, house, how))
  expect(taken).toMatchObject({ tries: 2 })
  later(house, 1)
  expect(await allSent(house)).toEqual([])
  later(house, 1)
  expect((await allSent(house)).map(({ id }) => id)).toEqual([taken?.id])
  if (!taken) throw new Error('nothing was taken')
  await withAllSight(house, db => markUnsent(db, taken, { now: house.now(), keeps: true, because: 'refused' }))
  expect(await keptMessages(house)).toMatchObject([{ state: 'sent', tries: 3 }])
})

test('a code that nobody could send for ten minutes is not sent any more', async ({ house }) => {
  house.setNow(DAY)
  expect(await perform(house, askForCode, VISITOR, { phone: '13900000000' })).toEqual(yes(null))
  await allSent(house, { sms: never })
  later(house, 10)
  expect(await allSent(house)).toEqual([])
  expect(await keptMessages(house)).toMatchObject([{ state: 'given_up', givenUpBecause: 'too_late', personId: null }])
})

test('with no sender for a channel nothing is written for it', async ({ house }) => {
  house.setNow(DAY)
  const person = await aPerson(house)
  await prefer(house, person, { email: 'guilan@example.com' })
  await leaveFor(house, 'reservation_confirmed', person, { reference })
  await sendBy(house, { sms: async () => 'taken', keeps: true })
  expect((await keptMessages(house)).map(({ channel }) => channel)).toEqual(['sms'])
  expect(await house.seeAll(db => db.select().from(outboxEvents).where(eq(outboxEvents.facts, {})))).toHaveLength(1)
})

test('neither phone nor words stay readable where they are kept', async ({ house }) => {
  house.setNow(NOW)
  const person = await aPerson(house)
  await prefer(house, person, { email: 'guilan@example.com' })
  await leaveFor(house, 'payment_received', person, { reference })
  await allSent(house, { sms: never })
  const kept = JSON.stringify(await keptMessages(house))
  for (const secret of [person.phone, reference, 'guilan', '付款']) expect(kept).not.toContain(secret)
})
