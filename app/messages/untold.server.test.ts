import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { see } from '#app/acts/sight.server.ts'
import { no, yes } from '#app/result.ts'
import { addDays, startOf } from '#app/time/day.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPerson, colleague, residentFor, TODAY } from '#test/support/makers.ts'
import { allSent, keptMessages, leaveFor, prefer } from '#test/support/makers-of-messages.ts'
import type { CarrierAnswer } from './message.ts'
import { toldLately } from './messages.server.ts'
import { noteTold } from './note-told.server.ts'
import { countUntold, untoldMessages } from './untold.server.ts'

const HOUR = 3_600_000
const at = (day = TODAY) => new Date(startOf(day).getTime() + 10 * HOUR)
const says = { reference: 'K7M2-4QXP' }

async function told(house: TestHouse, answer: CarrierAnswer) {
  house.setNow(at())
  const person = await aPerson(house)
  const own = await prefer(house, person, { email: 'guilan@example.com' })
  await leaveFor(house, 'payment_received', person, says)
  await allSent(house, { sms: async () => answer, email: async () => 'refused' })
  return { ...person, own }
}

test('whom a text message did not reach stands on the list of their centre until somebody has called', async ({
  house,
}) => {
  const { name, phone } = await told(house, 'refused')
  const desk = await colleague(house, 'liuFang')
  const list = () => see(house, desk, db => untoldMessages(db, TODAY))
  const [row] = await list()
  expect(await list()).toMatchObject([{ name, phone, kind: 'payment_received', because: 'refused' }])
  expect(await see(house, desk, db => countUntold(db, TODAY))).toBe(1)
  expect(await see(house, desk, db => countUntold(db, addDays(TODAY, 31)))).toBe(0)
  expect(await perform(house, noteTold, desk, { id: row?.id })).toEqual(yes(null))
  expect(await list()).toEqual([])
  expect(await perform(house, noteTold, desk, { id: row?.id })).toEqual(no('message_is_not_untold'))
})

test('another district neither sees nor notes it', async ({ house }) => {
  await told(house, 'refused')
  const other = await colleague(house, 'tangYu')
  expect(await see(house, other, db => untoldMessages(db, TODAY))).toEqual([])
  const [row] = (await keptMessages(house)).filter(({ channel }) => channel === 'sms')
  expect(await perform(house, noteTold, other, { id: row?.id })).toEqual(no('message_is_not_untold'))
})

test('who was reached by text message is not called because of an e-mail that was not taken', async ({ house }) => {
  await told(house, 'taken')
  const desk = await colleague(house, 'liuFang')
  expect(await see(house, desk, db => untoldMessages(db, TODAY))).toEqual([])
})

test('people read what they were told of, by which way, and nobody else does', async ({ house }) => {
  const { own, ...person } = await told(house, 'taken')
  const since = startOf(addDays(TODAY, -90))
  const lately = await see(house, own, db => toldLately(db, person.id, since))
  expect(lately.map(({ kind, channel, state }) => `${kind} ${channel} ${state}`).sort()).toEqual([
    'payment_received email given_up',
    'payment_received sms sent',
  ])
  const stranger = await residentFor(house, await aPerson(house, { phone: '13800000009' }))
  expect(await see(house, stranger, db => toldLately(db, person.id, since))).toEqual([])
})
