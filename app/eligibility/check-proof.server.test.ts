import { expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { addConsents, personById } from '#app/people/people.server.ts'
import { no } from '#app/result.ts'
import { dayOf } from '#app/time/day.ts'
import { refusedBy } from '#db/refused.server.ts'
import { NOW, type TestHouse, test } from '#test/support/house.ts'
import {
  aCentre,
  aPerson,
  aProduct,
  aReservation,
  colleague,
  residentFor,
  TODAY,
  withAllSight,
} from '#test/support/makers.ts'
import { checkProof } from './check-proof.server.ts'
import { addClass, classesOf, classOn, proofsOf } from './classes.server.ts'

const NUMBER = '120114195603040022'
const days = { validFrom: '2026-01-01', validUntil: '2028-01-01' }
const register = { kind: 'household_register', userClass: 'local_elderly', verdict: 'verified', ...days }

const known = (house: TestHouse) =>
  aPerson(house, {
    bornOn: dayOf('1956-03-04'),
    idNumberSealed: 'sealed',
    idNumberIndex: house.vault.index(NUMBER),
    idNumberTail: '0022',
    isLocal: false,
  })

async function consenting(house: TestHouse) {
  const person = await known(house)
  const row = { personId: person.id, districtId: person.districtId, purpose: 'entitlement' as const, givenAt: NOW }
  await withAllSight(house, db => addConsents(db, [{ ...row, textVersion: '2026-11' }]))
  return person
}

const classNow = (house: TestHouse, personId: string) => house.seeAll(db => classOn(db, personId, TODAY))

test('a verified register makes a class from today until its last day', async ({ house }) => {
  const person = await consenting(house)
  const desk = await colleague(house, 'liuFang')
  const answer = await perform(house, checkProof, desk, { personId: person.id, ...register })
  expect(answer).toMatchObject({ ok: true, value: { userClass: 'local_elderly' } })
  expect(await classNow(house, person.id)).toBe('local_elderly')
  const resident = await residentFor(house, person)
  expect(await house.seeAs(resident, db => classesOf(db, person.id))).toMatchObject([
    { fromOn: TODAY, untilOn: '2028-01-01' },
  ])
  expect(await house.seeAll(db => classOn(db, person.id, dayOf('2028-01-01')))).toBeUndefined()
  expect(await house.seeAll(db => personById(db, person.id))).toMatchObject({ isLocal: true })
})

test('a disability card must hold the person’s own number, and is sealed', async ({ house }) => {
  const person = await consenting(house)
  const desk = await colleague(house, 'heJing')
  const card = (number: string) => ({
    ...register,
    personId: person.id,
    kind: 'disability_card',
    userClass: 'hardship_disabled',
    number,
  })
  expect(await perform(house, checkProof, desk, card('12011419830228101042'))).toEqual(no('number_is_somebody_elses'))
  expect(await classNow(house, person.id)).toBeUndefined()
  expect((await perform(house, checkProof, desk, card(`${NUMBER}42B1`))).ok).toBe(true)
  expect(await classNow(house, person.id)).toBe('hardship_disabled')
  const [proof] = await house.seeAll(db => proofsOf(db, person.id))
  expect(proof).toMatchObject({ kind: 'disability_card', numberTail: '2242', checkedBy: desk.id })
  expect(house.vault.open(proof?.numberSealed ?? '', proof?.id ?? '')).toBe(`${NUMBER}42`)
})

test('a refused paper is kept with its reason and decides nothing', async ({ house }) => {
  const person = await consenting(house)
  const desk = await colleague(house, 'liuFang')
  const refused = { personId: person.id, kind: 'aid_certificate', userClass: 'hardship_disabled', verdict: 'refused' }
  expect(await perform(house, checkProof, desk, { ...refused, because: '' })).toMatchObject({
    complaints: { because: 'required' },
  })
  expect((await perform(house, checkProof, desk, { ...refused, because: '证明已过期' })).ok).toBe(true)
  expect(await house.seeAll(db => proofsOf(db, person.id))).toMatchObject([
    { state: 'refused', refusedBecause: '证明已过期' },
  ])
  expect(await classNow(house, person.id)).toBeUndefined()
})

test('a second decision takes the place of the first from its day on', async ({ house }) => {
  const person = await consenting(house)
  const desk = await colleague(house, 'liuFang')
  await perform(house, checkProof, desk, { personId: person.id, ...register })
  house.setNow(new Date('2026-06-01T02:00:00Z'))
  const card = { ...register, kind: 'disability_card', userClass: 'hardship_disabled', number: `${NUMBER}42` }
  expect((await perform(house, checkProof, desk, { personId: person.id, ...card })).ok).toBe(true)
  const spans = (await house.seeAll(db => classesOf(db, person.id))).map(row => [
    row.userClass,
    row.fromOn,
    row.untilOn,
  ])
  expect(spans).toEqual([
    ['local_elderly', '2026-03-02', '2026-06-01'],
    ['hardship_disabled', '2026-06-01', '2028-01-01'],
  ])
})

test('who may not, and what cannot be', async ({ house }) => {
  const person = await known(house)
  const desk = await colleague(house, 'liuFang')
  const paper = { personId: person.id, ...register }
  expect(await perform(house, checkProof, await colleague(house, 'sunQiang'), paper)).toEqual(no('not_allowed'))
  expect(await perform(house, checkProof, await colleague(house, 'tangYu'), paper)).toEqual(no('person_not_here'))
  expect(await perform(house, checkProof, desk, paper)).toEqual(no('entitlement_needs_consent'))
  const agreed = { ...paper, consentEntitlement: 'yes' }
  expect(await perform(house, checkProof, desk, { ...agreed, validUntil: '2026-03-02' })).toEqual(
    no('proof_has_run_out'),
  )
  expect(await perform(house, checkProof, desk, { ...agreed, kind: 'discharge_note' })).toEqual(
    no('proof_is_for_another_class'),
  )
  expect(
    await perform(house, checkProof, desk, {
      ...agreed,
      validUntil: '2025-01-01',
      kind: 'identity_number',
      number: '1',
    }),
  ).toEqual({
    ok: false,
    refusal: 'misread',
    complaints: { validUntil: 'not_after_the_first_day', number: 'not_an_identity_number' },
  })
  expect((await perform(house, checkProof, desk, agreed)).ok).toBe(true)
})

test('the database lets nobody count as two classes on one day', async ({ house }) => {
  const person = await consenting(house)
  const desk = await colleague(house, 'liuFang')
  await perform(house, checkProof, desk, { personId: person.id, ...register })
  const said = await withAllSight(house, async db => {
    const [first] = await classesOf(db, person.id)
    if (first)
      await addClass(db, {
        ...first,
        id: crypto.randomUUID(),
        userClass: 'other',
        fromOn: dayOf('2027-12-31'),
        untilOn: dayOf('2029-01-01'),
      })
  }).then(() => undefined, refusedBy)
  expect(said?.constraint).toBe('person_counts_as_one_class_at_a_time')
})

test('a centre checks the papers of somebody from another district who has reserved there, and of nobody else', async ({
  house,
}) => {
  const hedong = await aCentre(house, 'HD')
  const person = await aPerson(house, { districtId: hedong.districtId, isLocal: true, bornOn: dayOf('1950-01-01') })
  const desk = await colleague(house, 'liuFang')
  const proof = { personId: person.id, ...register, consentEntitlement: 'yes' }
  expect(await perform(house, checkProof, desk, proof)).toEqual(no('person_not_here'))
  await aReservation(house, {
    personId: person.id,
    productId: (await aProduct(house)).id,
    districtId: hedong.districtId,
  })
  expect(await perform(house, checkProof, desk, proof)).toMatchObject({ value: { userClass: 'local_elderly' } })
  expect(await house.seeAs(desk, db => classOn(db, person.id, TODAY))).toBe('local_elderly')
})
