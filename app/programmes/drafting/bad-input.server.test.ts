import { describe, expect } from 'vitest'
import { no } from '#app/result.ts'
import { addDays } from '#app/time/day.ts'
import { test } from '#test/support/house.ts'
import { TODAY } from '#test/support/makers.ts'
import { aDistrict, everything, MAY } from '#test/support/makers-of-drafts.ts'
import type { FormFields } from './version.ts'

describe('bad input is refused with the place named, and nothing is changed', () => {
  const misread = (place: string, word: string) => ({ ok: false, refusal: 'misread', complaints: { [place]: word } })
  const shareOfTheList = (bp: string, over: FormFields = {}): FormFields => ({
    ...{ code: 'another', 'rules.order': '20', 'rules.benefit.rates.0.bp': bp, ...over },
  })
  const CASES: readonly (readonly [what: string, over: FormFields, answer: object])[] = [
    ['a version on the day of another', {}, no('version_starts_that_day_already')],
    ['a first day in the past', { firstOn: addDays(TODAY, -1) }, no('version_is_for_the_past')],
    ['a subsidy that becomes a discount', { firstOn: MAY, kind: 'discount' }, no('programme_kind_stays')],
    [
      'shares over 100 per cent',
      { 'rules.benefit.rates.0.bp': '100.01' },
      misread('rules.benefit.rates.0.bp', 'share_above_the_whole'),
    ],
    ['a stacking above the rent', shareOfTheList('50.01'), no('stacking_above_the_rent')],
    ['a budget below zero', { 'rules.budget.fen': '-0.01' }, misread('rules.budget.fen', 'below_zero')],
    ['a cap below zero', { 'rules.caps.personYearFen': '-3000' }, misread('rules.caps.personYearFen', 'below_zero')],
    [
      'a household below a person',
      { 'rules.caps.personYearFen': '3000', 'rules.caps.householdYearFen': '2000' },
      misread('rules.caps.householdYearFen', 'below_the_persons_cap'),
    ],
    ['an unknown class', { 'rules.who.0.classes': 'veteran' }, misread('rules.who.0.classes', 'not_offered')],
    ['an unknown category', { firstOn: MAY, 'rules.what.categories': 'Z99' }, no('helped_category_is_unknown')],
    ['an unknown product', { firstOn: MAY, 'rules.what.products': 'Z99-01' }, no('helped_product_is_unknown')],
    ['an unknown category of one device', { firstOn: MAY, 'rules.oneOf': 'C12 Z99' }, no('one_of_category_is_unknown')],
    [
      'an unknown category under a ceiling',
      { firstOn: MAY, 'rules.ceilings.0.categories': 'Z99', 'rules.ceilings.0.fenPerMonth': '1' },
      no('ceiling_category_is_unknown'),
    ],
    ['a subsidy of the centre', { payer: 'centre' }, misread('payer', 'centre_pays_no_subsidy')],
    ['fields without names', { '': 'x', rules: '{"order":' }, no('version_starts_that_day_already')],
  ]

  test('every case of the table', async ({ house }) => {
    const { inForce, propose } = await aDistrict(house)
    await inForce()
    const before = await everything(house)
    for (const [what, over, answer] of CASES) expect([what, await propose(over)]).toEqual([what, answer])
    expect(await everything(house)).toEqual(before)
  })

  test('a stacking that was possible when it was proposed, and no longer is', async ({ house }) => {
    const { propose, approve, inForce } = await aDistrict(house)
    const [one, other] = [await propose(), await propose(shareOfTheList('60'))]
    expect((await approve(one.ok ? one.value.programmeId : '')).ok).toBe(true)
    const before = await everything(house)
    expect(await approve(other.ok ? other.value.programmeId : '')).toEqual(no('stacking_above_the_rent'))
    expect(await everything(house)).toEqual(before)
    await inForce(shareOfTheList('60', { 'rules.base': 'left' }))
  })

  test('two drafts for one day: the second is refused', async ({ house }) => {
    const { propose, approve } = await aDistrict(house)
    const [one, other] = [await propose(), await propose()]
    expect((await approve(one.ok ? one.value.programmeId : '')).ok).toBe(true)
    expect(await approve(other.ok ? other.value.programmeId : '')).toEqual(no('version_starts_that_day_already'))
  })
})
