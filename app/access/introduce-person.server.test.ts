import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { personById } from '#app/people/people.server.ts'
import { no } from '#app/result.ts'
import { streets } from '#db/schema/districts.ts'
import { consents } from '#db/schema/people.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aCentre, one, withAllSight } from '#test/support/makers.ts'
import { actorOf, addAccount } from './accounts.server.ts'
import { introducePerson } from './introduce-person.server.ts'

const newcomer = async (house: TestHouse, phone = '13900000001'): Promise<Actor> => {
  const id = await withAllSight(house, db => addAccount(db, { name: '', phone, roles: ['resident'] }))
  return house.seeAll(db => actorOf(db, id))
}

async function form(house: TestHouse, over: Record<string, string> = {}) {
  const { districtId } = await aCentre(house)
  const street = one(await house.seeAll(db => db.select().from(streets).where(eq(streets.zh, '杨村街道'))))
  const typed = { name: '王桂兰', idNumber: ' 120114 19560304 0022 ', phone: '139 0000 0001', address: '和平里 3 号楼' }
  return { ...typed, districtId, streetId: street.id, isLocal: 'yes', consentService: 'yes', ...over }
}

test('a resident becomes a person, sealed, with one consent for each tick', async ({ house }) => {
  const actor = await newcomer(house)
  const answer = await perform(house, introducePerson, actor, await form(house, { consentEntitlement: 'yes' }))
  const now = await house.seeAll(db => actorOf(db, actor.id))
  expect(answer).toEqual({ ok: true, value: { personId: now.personId } })
  expect(now.name).toBe('王桂兰')
  const seen = await house.seeAs(now, db => personById(db, now.personId ?? ''))
  expect(seen).toMatchObject({ bornOn: '1956-03-04', isLocal: true, idNumberTail: '0022', phone: '13900000001' })
  expect(JSON.stringify(seen)).not.toContain('120114195603040022')
  expect(house.vault.open(seen?.idNumberSealed ?? '', seen?.id ?? '')).toBe('120114195603040022')
  const given = await house.seeAll(db => db.select().from(consents))
  expect(given.map(row => row.purpose).sort()).toEqual(['entitlement', 'service'])
})

test('the same person again is brought up to date, and consents once', async ({ house }) => {
  const { id } = await newcomer(house)
  const actor = () => house.seeAll(db => actorOf(db, id))
  await perform(house, introducePerson, await actor(), await form(house))
  const first = (await actor()).personId
  await perform(
    house,
    introducePerson,
    await actor(),
    await form(house, { address: '和平里 9 号楼', idNumber: 'kept' }),
  )
  expect((await actor()).personId).toBe(first)
  expect(await house.seeAll(db => personById(db, first ?? ''))).toMatchObject({ address: '和平里 9 号楼' })
  expect(await house.seeAll(db => db.select().from(consents))).toHaveLength(1)
  const other = await form(house, { idNumber: '120114194807150018' })
  expect(await perform(house, introducePerson, await actor(), other)).toEqual(no('identity_number_is_settled'))
})

test('nobody takes a number that somebody else has given', async ({ house }) => {
  await perform(house, introducePerson, await newcomer(house), await form(house))
  const second = await newcomer(house, '13900000002')
  expect(await perform(house, introducePerson, second, await form(house))).toEqual(no('person_known_already'))
})

test('what cannot be is refused, and named', async ({ house }) => {
  const actor = await newcomer(house)
  const attempt = async (over: Record<string, string>) =>
    perform(house, introducePerson, actor, await form(house, over))
  const elsewhere = await house.seeAll(db => db.select().from(streets).where(eq(streets.zh, '大直沽街道')))
  expect(await attempt({ streetId: one(elsewhere).id })).toEqual(no('street_is_elsewhere'))
  expect(await attempt({ idNumber: 'kept' })).toEqual(no('identity_number_is_needed'))
  expect(await attempt({ idNumber: '120114195603040023', consentService: 'no', name: ' ' })).toEqual({
    ok: false,
    refusal: 'misread',
    complaints: { idNumber: 'not_an_identity_number', consentService: 'not_ticked', name: 'required' },
  })
})
