import { expect, test } from 'vitest'
import { onlyOfClass } from '#app/eligibility/trait.ts'
import { fen } from '#app/money/fen.ts'
import { dayOf } from '#app/time/day.ts'
import { aProgrammeInForce, capsWith, rulesWith } from '#test/support/makers-of-programmes.ts'
import { type Drawing, limitsAsked } from './limits-asked.ts'
import type { ProgrammeRules } from './programme.ts'

const period = (from: string, to: string) => ({ from: dayOf(from), to: dayOf(to) })
const drawing = (over: Partial<Drawing> = {}): Drawing => ({
  ...{ districtId: 'district', personId: 'person', householdId: 'household', product: null },
  ...{ facts: [onlyOfClass('other')], period: period('2026-11-20', '2027-01-20') },
  ...over,
})
const asked = (rules: Partial<ProgrammeRules>, over: Partial<Drawing> = {}) =>
  limitsAsked([aProgrammeInForce({ rules: rulesWith(rules) })], drawing(over)).map(
    ({ holder, holderId, fromOn, limitFen }) => [holder, holderId, fromOn, limitFen],
  )

const person = { caps: capsWith({ personYearFen: 5 }) }

test('nothing is asked where nothing is limited, or nobody fits', () => {
  expect(asked({})).toEqual([])
  expect(asked({ caps: capsWith({ rentalFen: 5 }) })).toEqual([])
  expect(asked({ ...person, who: [{ classes: ['local_ill'] }] })).toEqual([])
})

test('a limit of every year in which a part may begin, also where months are the calendar’s', () => {
  expect(asked(person)).toEqual([
    ['person', 'person', '2026-01-01', 5],
    ['person', 'person', '2027-01-01', 5],
  ])
  expect(asked(person, { period: period('2026-11-20', '2026-12-20') })).toHaveLength(1)
})

test('one limit for several years', () => {
  expect(asked({ caps: capsWith({ personYearFen: 5, years: 3, sinceYear: 2025 }) })).toEqual([
    ['person', 'person', '2025-01-01', 5],
  ])
})

test('a household has one if there is one, a budget has the district’s', () => {
  const rules = { caps: capsWith({ householdYearFen: 6 }), budget: { fen: fen(7), per: 'version' as const } }
  expect(asked(rules)).toEqual([
    ['household', 'household', '2026-01-01', 6],
    ['budget', 'district', '2020-01-01', 7],
    ['household', 'household', '2027-01-01', 6],
  ])
  expect(asked(rules, { householdId: null })).toEqual([['budget', 'district', '2020-01-01', 7]])
})

test('whatever somebody may count as, and whichever device it may be', () => {
  const rules = {
    ...person,
    who: [{ classes: ['local_ill' as const] }],
    what: { categories: ['C01'], products: ['C02-01'] },
  }
  const facts = [onlyOfClass('other'), onlyOfClass('local_ill')]
  const product = (code: string, categoryCode: string) => ({ facts, product: { code, categoryCode } })
  expect(asked(rules, { facts })).toHaveLength(2)
  expect(asked(rules, product('C01-01', 'C01'))).toHaveLength(2)
  expect(asked(rules, product('C02-01', 'C02'))).toHaveLength(2)
  expect(asked(rules, product('C02-02', 'C02'))).toEqual([])
})
