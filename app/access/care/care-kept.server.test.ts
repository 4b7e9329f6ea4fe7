import { type SQL, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { refusedBy } from '#db/refused.server.ts'
import { type TestHouse, test } from '#test/support/house.ts'
import { aPerson, colleague, residentFor } from '#test/support/makers.ts'

type Row = { readonly [column: string]: SQL | string | null }
const ID = '00000000-0000-4000-8000-000000000001'

/** A consent that may stand, by hand: waiting for its code. */
async function rightRow(house: TestHouse): Promise<Row> {
  const person = await aPerson(house)
  const { id: staff } = await colleague(house, 'liuFang')
  return {
    ...{ id: ID, person_id: person.id, district_id: person.districtId, given_by: staff, carer_name: '李敏' },
    ...{ carer_phone: '13900000077', scopes: '{see,pay}', from_on: '2026-03-02', until_on: '2027-03-02' },
    ...{ code_sealed: 'sealed', given_at: '2026-03-02T02:00:00Z' },
  }
}

const put = (row: Row) => {
  const columns = sql.raw(Object.keys(row).join(', '))
  return sql`insert into care_consents (${columns}) values (${sql.join(
    Object.values(row).map(value => sql`${value}`),
    sql`, `,
  )})`
}
const told = (house: TestHouse, statement: SQL) =>
  Promise.resolve(house.db.execute(statement)).then(
    () => 'kept',
    error => refusedBy(error).constraint,
  )

test('what must not be said of a consent is refused by its name', async ({ house }) => {
  const row = await rightRow(house)
  const cases: readonly (readonly [Row, string])[] = [
    [{ until_on: '2026-03-02' }, 'care_ends_after_it_begins_and_within_a_year'],
    [{ until_on: '2027-03-03' }, 'care_ends_after_it_begins_and_within_a_year'],
    [{ scopes: '{pay}' }, 'care_covers_what_is_known_and_seeing'],
    [{ scopes: '{see,sign}' }, 'care_covers_what_is_known_and_seeing'],
    [{ carer_phone: '02229340000' }, 'carer_is_named_by_a_mobile_phone'],
    [{ carer_name: ' ' }, 'carer_has_a_name'],
    [{ tries: '6' }, 'care_code_is_tried_five_times_at_most'],
    [{ identity_shown: 'a_friendly_face', consent_shown: 'signed_paper' }, 'care_identity_shown_is_known'],
    [{ identity_shown: 'identity_card', consent_shown: 'a_nod' }, 'care_consent_shown_is_known'],
    [{ identity_shown: 'identity_card' }, 'care_given_at_the_desk_says_what_was_shown'],
    [{ accepted_at: '2026-03-02T03:00:00Z', code_sealed: null }, 'care_is_accepted_by_an_account'],
    [{ code_sealed: null }, 'care_code_is_gone_once_said'],
    [{ ended_at: '2026-03-02T03:00:00Z' }, 'care_is_ended_by_somebody'],
    [{ ended_at: '2026-03-01T03:00:00Z', ended_by: row.given_by ?? '' }, 'care_is_ended_after_it_is_given'],
  ]
  for (const [wrong, name] of cases) {
    expect({ wrong, said: await told(house, put({ ...row, ...wrong })) }).toEqual({ wrong, said: name })
  }
  expect(await told(house, put(row))).toBe('kept')
})

test('one consent runs for a person and a phone; the next follows it, or its end', async ({ house }) => {
  const { id: _, ...row } = await rightRow(house)
  expect(await told(house, put({ ...row, id: ID }))).toBe('kept')
  const overlaps = { ...row, from_on: '2027-03-01', until_on: '2027-04-01' }
  expect(await told(house, put(overlaps))).toBe('one_care_consent_runs_for_a_pair')
  expect(await told(house, put({ ...overlaps, from_on: '2027-03-02' }))).toBe('kept')
  expect(await told(house, put({ ...overlaps, carer_phone: '13900000078' }))).toBe('kept')
  const ended = sql`update care_consents set ended_at = given_at, ended_by = given_by where id = ${ID}`
  expect(await told(house, ended)).toBe('kept')
  expect(await told(house, put({ ...row, until_on: '2027-03-01' }))).toBe('kept')
})

test('nobody is their own carer, by the phone or by the account', async ({ house }) => {
  const person = await aPerson(house)
  const self = await residentFor(house, person)
  const row = { ...(await rightRow(house)), person_id: person.id }
  const ownPhone = sql`update care_consents set carer_id = ${self.id}, accepted_at = given_at, code_sealed = null`
  const { rows } = (await house.db.execute(sql`select phone from accounts where id = ${self.id}`)) as unknown as {
    rows: { phone: string }[]
  }
  expect(await told(house, put({ ...row, carer_phone: rows[0]?.phone ?? '' }))).toBe('nobody_is_their_own_carer')
  expect(await told(house, put(row))).toBe('kept')
  expect(await told(house, ownPhone)).toBe('nobody_is_their_own_carer')
})

test('a consent is not rewritten, taken away, or brought back', async ({ house }) => {
  expect(await told(house, put(await rightRow(house)))).toBe('kept')
  const carer = await residentFor(house, await aPerson(house, { name: '李敏' }))
  const other = await residentFor(house, await aPerson(house, { name: '张强' }))
  const stays = 'care_consent_stays_as_given'
  expect(await told(house, sql`update care_consents set scopes = '{see,reserve,pay}'`)).toBe(stays)
  expect(await told(house, sql`update care_consents set until_on = until_on - 1`)).toBe(stays)
  const accept = (id: string) =>
    sql`update care_consents set carer_id = ${id}, accepted_at = given_at, code_sealed = null`
  expect(await told(house, accept(carer.id))).toBe('kept')
  expect(await told(house, accept(other.id))).toBe(stays)
  expect(await told(house, sql`delete from care_consents`)).toBe(stays)
  expect(await told(house, sql`update care_consents set ended_at = given_at, ended_by = given_by`)).toBe('kept')
  expect(await told(house, sql`update care_consents set ended_at = null, ended_by = null`)).toBe(stays)
})
