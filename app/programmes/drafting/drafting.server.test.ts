import { describe, expect } from 'vitest'
import { perform } from '#app/acts/perform.server.ts'
import { no } from '#app/result.ts'
import { addDays } from '#app/time/day.ts'
import { test } from '#test/support/house.ts'
import { colleague } from '#test/support/makers.ts'
import { APRIL, aDistrict, categoriesOf, MAY, typed } from '#test/support/makers-of-drafts.ts'
import { PACKS } from '../packs/packs.ts'
import { approveVersion } from './approve-version.server.ts'
import { proposeVersion } from './propose-version.server.ts'
import { fieldsOf } from './version-fields.ts'
import { withdrawDraft } from './withdraw-draft.server.ts'

test('a draft decides nothing; approved it holds from its first day; the next version follows it to the day', async ({
  house,
}) => {
  const { propose, approve, paid, inForce, versions } = await aDistrict(house)
  const proposed = await propose()
  const id = proposed.ok ? proposed.value.programmeId : ''
  expect(await paid(APRIL)).toEqual([20_000, []])
  expect((await approve(id)).ok).toBe(true)
  expect(await paid(addDays(APRIL, -1))).toEqual([20_000, []])
  expect(await paid(APRIL)).toEqual([10_000, [1]])
  await inForce({ firstOn: MAY, 'rules.benefit.rates.0.bp': '70', 'rules.caps.rentalFen': '100' })
  expect(await paid(addDays(MAY, -1))).toEqual([10_000, [1]])
  expect(await paid(MAY)).toEqual([10_000, [2]])
  expect(await versions()).toMatchObject([
    { version: 2, firstOn: MAY, untilOn: null, isExample: false },
    { version: 1, firstOn: APRIL, untilOn: MAY },
  ])
})

test('a version between two others takes what is left of the first', async ({ house }) => {
  const { inForce, versions } = await aDistrict(house)
  await inForce()
  await inForce({ firstOn: '2026-07-01' })
  await inForce({ firstOn: MAY })
  const days = (await versions()).map(({ firstOn, untilOn }) => [firstOn, untilOn])
  expect(days.sort()).toEqual([
    [APRIL, MAY],
    [MAY, '2026-07-01'],
    ['2026-07-01', null],
  ])
})

test('every example pack comes into force through the form, one place at a time', async ({ house }) => {
  await categoriesOf(
    house,
    PACKS.flatMap(({ programmes }) => programmes.map(({ rules }) => rules)),
  )
  for (const { programmes: examples, code } of PACKS) {
    const { propose, approve } = await aDistrict(house)
    for (const example of examples) {
      const proposed = await propose({ ...fieldsOf({ ...example, firstOn: APRIL }), isConfirmed: '' })
      expect([code, proposed.ok || proposed]).toEqual([code, true])
      expect((await approve(proposed.ok ? proposed.value.programmeId : '')).ok).toBe(true)
    }
  }
})

describe('who may', () => {
  test('nobody approves what they have proposed', async ({ house }) => {
    const { manager, propose, officer } = await aDistrict(house)
    const proposed = await propose()
    const input = { id: proposed.ok ? proposed.value.programmeId : '', hasRead: 'yes' }
    expect(await perform(house, approveVersion, manager, input)).toEqual(no('approver_proposed_it'))
    const elsewhere = await colleague(house, 'fengLan')
    expect(await perform(house, approveVersion, elsewhere, input)).toEqual(no('no_such_draft'))
    expect(await perform(house, approveVersion, await colleague(house, 'liuFang'), input)).toEqual(no('not_allowed'))
    expect(await perform(house, approveVersion, officer, { ...input, hasRead: '' })).toMatchObject({
      complaints: { hasRead: 'not_ticked' },
    })
    expect((await perform(house, approveVersion, officer, input)).ok).toBe(true)
    expect(await perform(house, approveVersion, officer, input)).toEqual(no('no_such_draft'))
  })

  test('only a manager proposes', async ({ house }) => {
    const { officer } = await aDistrict(house)
    expect(await perform(house, proposeVersion, officer, typed)).toEqual(no('not_allowed'))
    expect(await perform(house, proposeVersion, await colleague(house, 'liuFang'), typed)).toEqual(no('not_allowed'))
  })

  test('a draft that is withdrawn is no longer approved; what is approved is not withdrawn', async ({ house }) => {
    const { propose, approve, manager, inForce } = await aDistrict(house)
    const proposed = await propose()
    const id = proposed.ok ? proposed.value.programmeId : ''
    expect((await perform(house, withdrawDraft, manager, { id })).ok).toBe(true)
    expect(await approve(id)).toEqual(no('no_such_draft'))
    expect(await perform(house, withdrawDraft, manager, { id: await inForce() })).toEqual(no('no_such_draft'))
  })

  test('a draft whose first day has passed is not approved', async ({ house }) => {
    const { propose, approve } = await aDistrict(house)
    const proposed = await propose()
    house.setNow(new Date('2026-04-02T02:00:00Z'))
    expect(await approve(proposed.ok ? proposed.value.programmeId : '')).toEqual(no('draft_starts_in_the_past'))
  })
})
