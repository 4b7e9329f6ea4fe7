import { expect } from 'vitest'
import { askForCode } from '#app/access/ask-for-code.server.ts'
import { keepDisplay } from '#app/access/keep-display.server.ts'
import { VISITOR } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { no, yes } from '#app/result.ts'
import { test } from '#test/support/house.ts'
import { aPerson } from '#test/support/makers.ts'
import { allSent, keptMessages, leaveFor, prefer } from '#test/support/makers-of-messages.ts'
import { stopReminders } from './stop-reminders.server.ts'

const NIGHT = new Date('2026-03-02T15:00:00Z')
const MORNING = new Date('2026-03-03T00:00:00Z')
const DAY = new Date('2026-03-02T03:00:00Z')
const reference = 'K7M2-4QXP'

test('who has said nothing is told once, in Chinese, by text message', async ({ house }) => {
  house.setNow(DAY)
  const person = await aPerson(house)
  await leaveFor(house, 'reservation_confirmed', person, { reference })
  const sent = await allSent(house)
  expect(sent).toMatchObject([
    { to: person.phone, kind: 'reservation_confirmed', text: `【辅具租赁】预约 ${reference} 已确认。详情请登录查看。` },
  ])
  expect(await allSent(house)).toEqual([])
  const row = { personId: person.id, districtId: person.districtId, channel: 'sms', state: 'sent', tries: 1 }
  expect(await keptMessages(house)).toMatchObject([row])
})

test('each is told in their language, by e-mail besides where they gave an address', async ({ house }) => {
  house.setNow(DAY)
  const person = await aPerson(house)
  const own = await prefer(house, person, { email: 'guilan@example.com' })
  expect(await perform(house, keepDisplay, own, { language: 'en' })).toEqual(yes(null))
  await leaveFor(house, 'reservation_confirmed', person, { reference })
  const sent = await allSent(house)
  expect(sent.map(({ to }) => to).sort()).toEqual([person.phone, 'guilan@example.com'])
  const mail = sent.find(({ to }) => to.includes('@'))
  expect(mail).toMatchObject({ subject: 'A message from your rental centre', stopUrl: null })
  expect(mail?.text).toBe(
    `Reservation ${reference} is confirmed. Sign in to see what happens next.\n\nSign in to read more: https://fuju.test/mine`,
  )
})

test('a code comes in the language of the page that asked for it', async ({ house }) => {
  for (const language of ['en', 'zh-CN'])
    expect(await perform(house, askForCode, VISITOR, { phone: '13900000000', language })).toEqual(yes(null))
  const texts = (await allSent(house)).map(({ text }) => text.replace(/\d{6}/, '')).sort()
  expect(texts).toEqual([
    '[Fuju] Your code is . It is good for 10 minutes. Please tell it to nobody.',
    '【辅具租赁】验证码 ，10 分钟内有效。请不要告诉别人。',
  ])
})

test('reminders are not sent to those who want none; what they must know is', async ({ house }) => {
  house.setNow(DAY)
  const person = await aPerson(house)
  await prefer(house, person, { reminders: 'no' })
  await leaveFor(house, 'due_soon', person, { reference, on: '2026-03-09' })
  await leaveFor(house, 'overdue', person, { reference, on: '2026-03-01' })
  expect((await allSent(house)).map(({ kind }) => kind)).toEqual(['overdue'])
})

test('a reminder by e-mail has the way to end it, and that way does so', async ({ house }) => {
  house.setNow(DAY)
  const person = await aPerson(house)
  await prefer(house, person, { email: 'guilan@example.com' })
  await leaveFor(house, 'due_soon', person, { reference, on: '2026-03-09' })
  const mail = (await allSent(house)).find(({ to }) => to.includes('@'))
  const token = /^https:\/\/fuju\.test\/messages\/stop\/([\w-]{24})$/.exec(mail?.stopUrl ?? '')?.[1]
  expect(mail?.text).toContain(mail?.stopUrl)
  expect(await perform(house, stopReminders, VISITOR, { token: 'x'.repeat(24) })).toEqual(no('stop_link_is_of_nobody'))
  expect(await perform(house, stopReminders, VISITOR, { token })).toEqual(yes(null))
  await leaveFor(house, 'due_tomorrow', person, { reference, on: '2026-03-09' })
  expect(await allSent(house)).toEqual([])
})

test('the night is quiet, but who has just asked is answered', async ({ house }) => {
  house.setNow(NIGHT)
  const person = await aPerson(house)
  await leaveFor(house, 'reservation_confirmed', person, { reference })
  await leaveFor(house, 'payment_received', person, { reference })
  expect((await allSent(house)).map(({ kind }) => kind)).toEqual(['payment_received'])
  house.setNow(new Date(MORNING.getTime() - 1))
  expect(await allSent(house)).toEqual([])
  house.setNow(MORNING)
  expect((await allSent(house)).map(({ kind }) => kind)).toEqual(['reservation_confirmed'])
})

test('what is written says in which language it is', async ({ house }) => {
  house.setNow(DAY)
  const person = await aPerson(house)
  const own = await prefer(house, person, {})
  await leaveFor(house, 'reservation_confirmed', person, { reference })
  expect(await allSent(house)).toMatchObject([{ language: 'zh-CN' }])
  expect(await perform(house, keepDisplay, own, { language: 'en' })).toEqual(yes(null))
  await leaveFor(house, 'reservation_confirmed', person, { reference })
  expect(await allSent(house)).toMatchObject([{ language: 'en' }])
})
