import { expect, test } from 'vitest'
import { complaintsOf } from '#app/acts/perform.server.ts'
import { conditionsIn, rentIn, termFields } from './price-terms.ts'
import { USUAL_CONDITIONS } from './rent.ts'
import { SetPrice } from './set-price.input.ts'

const typed = { productCode: 'C12-01', firstOn: '2026-04-01', rent: '220', deposit: '1000', replacement: '5000' }

test.each([
  ['dayRent', 'required', { per: 'day' }],
  ['dayRent', 'rent_is_nothing', { per: 'day', dayRent: '0' }],
  ['dayRent', 'below_zero', { per: 'day', dayRent: '-3' }],
  ['leastDays', 'not_a_count', { per: 'day', dayRent: '3', leastDays: '0' }],
  ['leastDays', 'too_big', { per: 'day', dayRent: '3', leastDays: '367' }],
  ['terms', 'no_term_listed', { per: 'term', terms: { 3: ' ' } }],
  ['terms.6', 'longer_is_cheaper', { per: 'term', terms: { 3: '1050', 6: '1049.99' } }],
  ['terms.3', 'not_an_amount', { per: 'term', terms: { 3: 'viel' } }],
  ['per', 'not_offered', { per: 'week' }],
  ['late', 'not_offered', { late: 'double' }],
  ['damage.lost', 'share_above_the_whole', { damage: { lost: '101' } }],
  ['damage.worn', 'below_zero', { damage: { worn: '-1' } }],
  ['damage.damaged', 'not_a_percentage', { damage: { damaged: 'half' } }],
  ['damage.lost', 'worse_costs_less', { damage: { beyond_repair: '90', lost: '80' } }],
  ['damage.least', 'required', { damage: { least: '' } }],
] as const)('%s is refused with its place: %s', (place, complaint, sent) => {
  const read = SetPrice.safeParse({ ...typed, ...sent })
  expect(read.success ? {} : complaintsOf(read.error)).toEqual({ [place]: complaint })
})

test('what a form shows of a price is read as the same price', () => {
  const rent = { per: 'day', fen: 1_150, leastDays: 90 }
  const { earlyReturn, late, exchange, per, dayRent, leastDays, ...rest } = termFields(
    rent as Parameters<typeof termFields>[0],
    USUAL_CONDITIONS,
  )
  const damage = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name.replace('damage.', ''), value]))
  const read = SetPrice.parse({ ...typed, earlyReturn, late, exchange, per, dayRent, leastDays, damage })
  expect([rentIn(read), conditionsIn(read)]).toEqual([rent, USUAL_CONDITIONS])
})
