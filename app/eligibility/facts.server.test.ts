import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { personById } from '#app/people/people.server.ts'
import { no } from '#app/result.ts'
import { addDays, dayOf } from '#app/time/day.ts'
import { refusedBy } from '#db/refused.server.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPerson, colleague, residentFor, TODAY } from '#test/support/makers.ts'
import { checkProof } from './check-proof.server.ts'
import { joinHousehold } from './join-household.server.ts'
import { recordTrait } from './record-trait.server.ts'
import { traitsOf } from './traits.server.ts'

const [NUMBER, OTHER] = ['120114195603040022', '120114198302281010']
const days = { fromOn: '2026-01-01', untilOn: '2027-01-01' }

const withNumber = (house: TestHouse, number: string) =>
  aPerson(house, {
    bornOn: dayOf('1956-03-04'),
    ...{ idNumberSealed: 'sealed', idNumberIndex: house.vault.index(number), idNumberTail: number.slice(-4) },
  })

const knownOf = async (house: TestHouse, personId: string) =>
  (await house.seeAll(db => traitsOf(db, personId))).map(({ trait, value, fromOn, untilOn }) => [
    ...[trait, value, fromOn, untilOn],
  ])

test('what the desk has seen holds from today at the earliest, with consent, and the next value follows it', async ({
  house,
}) => {
  const person = await aPerson(house)
  const desk = await colleague(house, 'liuFang')
  const record = (over: object) =>
    perform(house, recordTrait, desk, { personId: person.id, fact: 'care_level.2', ...days, ...over })
  expect(await record({})).toEqual(no('entitlement_needs_consent'))
  expect((await record({ factConsent: 'yes' })).ok).toBe(true)
  expect((await record({ fact: 'relief.low_income' })).ok).toBe(true)
  expect((await record({ fact: 'care_level.3', fromOn: '2026-06-01' })).ok).toBe(true)
  expect(await knownOf(house, person.id)).toEqual(
    expect.arrayContaining([
      ['care_level', '2', TODAY, '2026-06-01'],
      ['care_level', '3', '2026-06-01', '2027-01-01'],
      ['relief', 'low_income', TODAY, '2027-01-01'],
    ]),
  )
  expect(await record({ fact: 'care_level.1' })).toEqual(no('trait_is_decided_for_later'))
  expect(await record({ untilOn: TODAY })).toEqual(no('proof_has_run_out'))
  const misread = await record({ fact: 'disability_type.4', untilOn: '2025-12-31' })
  expect(misread).toMatchObject({ refusal: 'misread', complaints: { fact: 'not_offered' } })
  expect(await record({ untilOn: '2026-01-01' })).toMatchObject({
    complaints: { untilOn: 'not_after_the_first_day' },
  })
  const resident = await residentFor(house, person)
  const own = { personId: person.id, fact: 'relief.minimum_living', ...days }
  expect(await perform(house, recordTrait, resident, own)).toEqual(no('not_allowed'))
  expect(await house.seeAs(resident, db => traitsOf(db, person.id))).toHaveLength(3)
  const elsewhere = await colleague(house, 'tangYu')
  expect(await perform(house, recordTrait, elsewhere, own)).toEqual(no('person_not_here'))
})

test('a card says which disability it is, and how grave', async ({ house }) => {
  const person = await withNumber(house, OTHER)
  const desk = await colleague(house, 'liuFang')
  const card = { kind: 'disability_card', number: `${OTHER}42`, userClass: 'hardship_disabled', verdict: 'verified' }
  const given = { personId: person.id, ...card, consentEntitlement: 'yes', validFrom: '2026-01-01' }
  expect((await perform(house, checkProof, desk, { ...given, validUntil: '2029-01-01' })).ok).toBe(true)
  const said = [
    ['disability_type', '4', TODAY, '2029-01-01'],
    ['disability_level', '2', TODAY, '2029-01-01'],
  ]
  expect(await knownOf(house, person.id)).toEqual(expect.arrayContaining(said))
  // Looked at once more, it is the same card.
  expect((await perform(house, checkProof, desk, { ...given, validUntil: '2029-01-01' })).ok).toBe(true)
  expect(await knownOf(house, person.id)).toHaveLength(2)
})

test('two people are one household once the desk has said so', async ({ house }) => {
  const [one, other] = [await withNumber(house, NUMBER), await withNumber(house, OTHER)]
  const desk = await colleague(house, 'liuFang')
  const join = (otherNumber: string, householdConsent = 'yes') =>
    perform(house, joinHousehold, desk, { personId: one.id, otherNumber, householdConsent })
  expect(await join(NUMBER)).toEqual(no('household_is_oneself'))
  expect(await join('120102194807150012')).toMatchObject({ ok: false })
  expect(await join('x')).toMatchObject({ complaints: { otherNumber: 'not_an_identity_number' } })
  expect((await join(OTHER)).ok).toBe(true)
  const households = []
  for (const { id } of [one, other]) households.push((await house.seeAll(db => personById(db, id)))?.householdId)
  expect(households).toEqual([other.id, other.id])
})

test('the database keeps one value of a trait on a day, and only known ones', async ({ house }) => {
  const person = await aPerson(house)
  const desk = await colleague(house, 'liuFang')
  const write = (trait: string, value: string, from: string, until: string) =>
    house.db
      .execute(sql`insert into person_traits (id, person_id, district_id, trait, value, from_on, until_on, decided_by)
        values (${randomUUID()}, ${person.id}, ${person.districtId}, ${trait}, ${value}, ${from}, ${until}, ${desk.id})`)
      .then(
        () => 'written',
        error => refusedBy(error).constraint,
      )
  const [first, last] = [TODAY, addDays(TODAY, 30)]
  expect(await write('relief', 'low_income', first, last)).toBe('written')
  expect(await write('relief', 'minimum_living', addDays(last, -1), addDays(last, 5))).toBe(
    'person_has_one_value_of_a_trait_at_a_time',
  )
  expect(await write('relief', 'minimum_living', last, addDays(last, 5))).toBe('written')
  expect(await write('care_level', '1', first, last)).toBe('written')
  expect(await write('care_level', '9', addDays(last, 90), addDays(last, 99))).toBe('trait_has_a_value_that_is_known')
  expect(await write('ability_level', '1', last, first)).toBe('trait_ends_after_it_begins')
})
