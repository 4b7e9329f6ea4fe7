import { afterAll, beforeAll, expect, test } from 'vitest'
import { messages } from '#db/schema/messages.ts'
import { aPerson } from '#test/support/makers.ts'
import { leaveFor, sendBy } from '#test/support/makers-of-messages.ts'
import { type ServerHouse, serverHouse } from '#test/support/server-house.ts'
import type { Sender } from './message.ts'

const WORKERS = 6
const EVENTS = 180

let house: ServerHouse
beforeAll(async () => {
  house = await serverHouse({ connections: 20 })
})
afterAll(() => house.close())

test(`${WORKERS} workers with ${EVENTS} messages: each goes out once, whoever takes it`, async () => {
  house.setNow(new Date('2026-03-02T03:00:00Z'))
  const person = await aPerson(house)
  const says = Array.from({ length: EVENTS }, (_, i) => ({ reference: String(i) }))
  await leaveFor(house, 'payment_received', person, ...says)
  const gone: string[] = []
  const sms: Sender = async ({ text }) => {
    gone.push(text)
    return 'taken'
  }
  const work = () => sendBy(house, { sms, keeps: false })
  await Promise.all(Array.from({ length: WORKERS }, work))
  // Who finds nothing left to take goes home: the last ones may still have been written then.
  await work()
  expect(gone).toHaveLength(EVENTS)
  expect(new Set(gone).size).toBe(EVENTS)
  const states = await house.seeAll(db => db.select({ state: messages.state, tries: messages.tries }).from(messages))
  expect(states).toHaveLength(EVENTS)
  expect(states.every(({ state, tries }) => state === 'sent' && tries === 1)).toBe(true)
})
