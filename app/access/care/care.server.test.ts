import { desc, eq } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Actor } from '#app/acts/actor.ts'
import { perform } from '#app/acts/perform.server.ts'
import { no, yes } from '#app/result.ts'
import { dayAt } from '#app/time/day.ts'
import { auditRows } from '#db/schema/acts.ts'
import { careConsents } from '#db/schema/care.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPerson, colleague, one, residentFor, withAllSight } from '#test/support/makers.ts'
import { actorOf, addAccount, phoneOfAccount } from '../accounts.server.ts'
import { acceptConsent } from './accept-consent.server.ts'
import { actingFor, caredForBy } from './acting.server.ts'
import { endConsent, endConsentAtDesk } from './end-consent.server.ts'
import { giveConsent } from './give-consent.server.ts'
import { giveConsentAtDesk } from './give-consent-at-desk.server.ts'

const CARER = '13900000077'
const FORM = { carerName: '女儿李敏', phone: '139 0000 0077', months: '6' }
const AT_DESK = { ...FORM, identityShown: 'identity_card', consentShown: 'guardian_paper' }

/** Signs in for the first time, and has said nothing about who they are. */
async function withPhone(house: TestHouse, phone: string): Promise<Actor> {
  const id = await withAllSight(house, db => addAccount(db, { name: '', phone, roles: ['resident'] }))
  return house.seeAll(db => actorOf(db, id))
}

const latest = async (house: TestHouse) =>
  one(await house.seeAll(db => db.select().from(careConsents).orderBy(desc(careConsents.givenAt)).limit(1)))

async function codeOf(house: TestHouse): Promise<string> {
  const { id, codeSealed } = await latest(house)
  return house.vault.open(codeSealed ?? '', id)
}
const other = (code: string) => (code === '000000' ? '000001' : '000000')

const caredFor = (house: TestHouse, carer: Actor) =>
  house.seeAll(db => caredForBy(db, carer.id, dayAt(house.now()))).then(people => people.map(({ name }) => name))
const becomes = (house: TestHouse, carer: Actor, consentId: string) =>
  house.seeAll(db => actingFor(db, carer, consentId, dayAt(house.now())))

test('a consent counts once the owner of the named phone has said the code', async ({ house }) => {
  const person = await residentFor(house, await aPerson(house))
  const [carer, stranger] = [await withPhone(house, CARER), await withPhone(house, '13900000078')]
  expect(await perform(house, giveConsent, person, { ...FORM, pay: 'yes' })).toEqual(yes(null))
  const { id } = await latest(house)
  expect([await caredFor(house, carer), await becomes(house, carer, id)]).toEqual([[], undefined])
  const code = await codeOf(house)
  expect(await perform(house, acceptConsent, stranger, { code })).toEqual(yes({ isAccepted: false }))
  expect(await perform(house, acceptConsent, carer, { code: other(code) })).toEqual(yes({ isAccepted: false }))
  expect(await perform(house, acceptConsent, carer, { code: ` ${code} ` })).toEqual(yes({ isAccepted: true }))
  expect(await latest(house)).toMatchObject({ carerId: carer.id, scopes: ['see', 'pay'], codeSealed: null, tries: 1 })
  expect(await caredFor(house, carer)).toEqual(['王**'])
  const acting = await becomes(house, carer, id)
  expect(acting).toMatchObject({ id: carer.id, personId: person.personId, scope: 'person', roles: ['resident'] })
  expect(acting?.actingFor).toMatchObject({ name: '王**', scopes: ['see', 'pay'] })
  expect(await becomes(house, stranger, id)).toBeUndefined()
})

test('whether the named phone has an account changes nothing that is told', async ({ house }) => {
  const person = await residentFor(house, await aPerson(house))
  await withPhone(house, CARER)
  const known = await perform(house, giveConsent, person, FORM)
  const unknown = await perform(house, giveConsent, person, { ...FORM, phone: '13900000079' })
  expect(known).toEqual(unknown)
  const again = await perform(house, giveConsent, person, FORM)
  expect(again).toEqual(no('care_runs_already'))
  expect(await perform(house, giveConsent, person, { ...FORM, phone: '13900000079' })).toEqual(again)
})

test('after five wrong codes the right one comes too late', async ({ house }) => {
  const person = await residentFor(house, await aPerson(house))
  const carer = await withPhone(house, CARER)
  await perform(house, giveConsent, person, FORM)
  const code = await codeOf(house)
  for (let i = 0; i < 5; i++) await perform(house, acceptConsent, carer, { code: other(code) })
  expect(await perform(house, acceptConsent, carer, { code })).toEqual(yes({ isAccepted: false }))
  expect((await latest(house)).tries).toBe(5)
})

test('what cannot be is refused, and named', async ({ house }) => {
  const person = await residentFor(house, await aPerson(house))
  const newcomer = await withPhone(house, '13900000080')
  expect(await perform(house, giveConsent, newcomer, FORM)).toEqual(no('care_needs_an_introduction'))
  const own = await house.seeAll(db => phoneOfAccount(db, person.id))
  expect(await perform(house, giveConsent, person, { ...FORM, phone: own })).toEqual(no('carer_is_the_person'))
  expect(await perform(house, giveConsent, person, { ...FORM, carerName: ' ', phone: '1', months: '24' })).toEqual({
    ok: false,
    refusal: 'misread',
    complaints: { carerName: 'required', phone: 'not_a_phone', months: 'not_offered' },
  })
})

test('either side ends it at once, and nobody else', async ({ house }) => {
  const person = await residentFor(house, await aPerson(house))
  const [carer, stranger] = [await withPhone(house, CARER), await residentFor(house, await aPerson(house))]
  const running = async () => {
    await perform(house, giveConsent, person, FORM)
    await perform(house, acceptConsent, carer, { code: await codeOf(house) })
    const row = one(
      await house.seeAll(db =>
        db
          .select()
          .from(careConsents)
          .where(eq(careConsents.carerId, carer.id))
          .orderBy(desc(careConsents.givenAt))
          .limit(1),
      ),
    )
    return row.id
  }
  const first = await running()
  expect(await perform(house, endConsent, stranger, { consentId: first })).toEqual(no('no_such_care'))
  expect(await caredFor(house, carer)).toEqual(['王**'])
  expect(await perform(house, endConsent, person, { consentId: first })).toEqual(yes(null))
  expect(await becomes(house, carer, first)).toBeUndefined()
  expect(await perform(house, endConsent, carer, { consentId: first })).toEqual(no('care_has_ended'))
  house.setNow(new Date(house.now().getTime() + 60_000))
  const second = await running()
  expect(await perform(house, endConsent, carer, { consentId: second })).toEqual(yes(null))
  expect(await caredFor(house, carer)).toEqual([])
})

test('a consent ends by itself on its day', async ({ house }) => {
  const person = await residentFor(house, await aPerson(house))
  const carer = await withPhone(house, CARER)
  await perform(house, giveConsent, person, { ...FORM, months: '1' })
  await perform(house, acceptConsent, carer, { code: await codeOf(house) })
  const { id } = await latest(house)
  house.setNow(new Date('2026-04-01T15:59:00Z'))
  expect(await becomes(house, carer, id)).toBeDefined()
  house.setNow(new Date('2026-04-01T16:01:00Z'))
  expect(await becomes(house, carer, id)).toBeUndefined()
  expect(await perform(house, giveConsent, person, FORM)).toEqual(yes(null))
})

test('at the desk a witness says what was shown; another district neither gives nor ends it', async ({ house }) => {
  const { id: personId } = await aPerson(house)
  const [desk, elsewhere] = [await colleague(house, 'liuFang'), await colleague(house, 'tangYu')]
  const given = { ...AT_DESK, personId, reserve: 'yes' }
  expect(await perform(house, giveConsentAtDesk, elsewhere, given)).toEqual(no('care_needs_an_introduction'))
  expect(await perform(house, giveConsentAtDesk, desk, { ...given, identityShown: undefined })).toMatchObject({
    complaints: { identityShown: 'not_offered' },
  })
  expect(await perform(house, giveConsentAtDesk, desk, given)).toEqual(yes(null))
  const kept = await latest(house)
  expect(kept).toMatchObject({ givenBy: desk.id, identityShown: 'identity_card', consentShown: 'guardian_paper' })
  const carer = await withPhone(house, CARER)
  await perform(house, acceptConsent, carer, { code: await codeOf(house) })
  expect(await perform(house, endConsentAtDesk, elsewhere, { consentId: kept.id })).toEqual(no('no_such_care'))
  expect(await perform(house, endConsentAtDesk, desk, { consentId: kept.id })).toEqual(yes(null))
  expect(await caredFor(house, carer)).toEqual([])
  const acts = await house.seeAll(db => db.select().from(auditRows).orderBy(auditRows.seq))
  expect(acts.map(({ act, actor }) => [act, actor])).toEqual([
    ['access.give-consent-at-desk', desk.id],
    ['access.accept-consent', carer.id],
    ['access.end-consent-at-desk', desk.id],
  ])
})
