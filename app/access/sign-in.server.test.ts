import { expect } from 'vitest'
import { VISITOR } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { no, yes } from '#app/result.ts'
import { signInCodes } from '#db/schema/access.ts'
import { outboxEvents } from '#db/schema/acts.ts'
import { COLLEAGUES, DEMO_PASSWORD } from '#db/seed/cast.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { allSent } from '#test/support/makers-of-messages.ts'
import { actorOf } from './accounts.server.ts'
import { askForCode } from './ask-for-code.server.ts'
import { useCode } from './use-code.server.ts'
import { usePassword } from './use-password.server.ts'

const phone = '13900000000'

async function sentCode(house: TestHouse): Promise<string> {
  expect(await perform(house, askForCode, VISITOR, { phone })).toEqual(yes(null))
  const [message] = await allSent(house)
  return /\d{6}/.exec(message?.text ?? '')?.[0] ?? 'none'
}

const tryCode = (house: TestHouse, code: string) => perform(house, useCode, VISITOR, { phone, code })
const wrong = (code: string) => (code === '000000' ? '000001' : '000000')
const later = (house: TestHouse, minutes: number) => house.setNow(new Date(house.now().getTime() + minutes * 60_000))

test('the right code signs in once, and makes the account of a phone that was not known', async ({ house }) => {
  const code = await sentCode(house)
  const answer = await tryCode(house, code)
  const accountId = answer.ok ? answer.value.accountId : null
  expect(accountId).toEqual(expect.any(String))
  expect(await house.seeAll(db => actorOf(db, accountId ?? ''))).toMatchObject({ roles: ['resident'], scope: 'person' })
  expect(await tryCode(house, code)).toEqual(yes({ accountId: null }))
})

test('five wrong tries close a code, and the right one comes too late', async ({ house }) => {
  const code = await sentCode(house)
  for (let i = 0; i < 5; i++) expect(await tryCode(house, wrong(code))).toEqual(yes({ accountId: null }))
  expect(await tryCode(house, code)).toEqual(yes({ accountId: null }))
})

test('a code is good for ten minutes', async ({ house }) => {
  const code = await sentCode(house)
  later(house, 10)
  expect(await tryCode(house, code)).toEqual(yes({ accountId: null }))
})

test('one phone gets five codes in an hour', async ({ house }) => {
  for (let i = 0; i < 5; i++) expect(await perform(house, askForCode, VISITOR, { phone })).toEqual(yes(null))
  expect(await perform(house, askForCode, VISITOR, { phone })).toEqual(no('too_many_codes'))
  later(house, 61)
  expect(await perform(house, askForCode, VISITOR, { phone })).toEqual(yes(null))
})

test('neither a code nor its phone stays readable, and what was sent is gone from the outbox', async ({ house }) => {
  const code = await sentCode(house)
  const kept = await house.seeAll(async db => [
    await db.select().from(outboxEvents),
    await db.select().from(signInCodes),
  ])
  expect(JSON.stringify(kept)).not.toContain(code)
  expect(kept[0]).toMatchObject([{ facts: {} }])
})

test.for([
  [COLLEAGUES.liuFang.email, DEMO_PASSWORD, true],
  [COLLEAGUES.liuFang.email.toUpperCase(), DEMO_PASSWORD, true],
  [COLLEAGUES.liuFang.email, 'wrong', false],
  ['nobody@wuqing.example', DEMO_PASSWORD, false],
] as const)('%s with %s signs in: %s', async ([email, password, isRight], { house }) => {
  const answer = await perform(house, usePassword, VISITOR, { email, password })
  expect(answer.ok).toBe(isRight)
  if (!answer.ok) expect(answer).toEqual(no('wrong_password'))
})

test('what is typed wrongly is named', async ({ house }) => {
  expect(await perform(house, askForCode, VISITOR, { phone: '12345' })).toMatchObject({
    complaints: { phone: 'not_a_phone' },
  })
  expect(await tryCode(house, '12ab')).toMatchObject({ complaints: { code: 'not_six_digits' } })
  expect(await perform(house, usePassword, VISITOR, { email: 'x', password: '' })).toMatchObject({
    complaints: { email: 'not_an_email', password: 'required' },
  })
})
