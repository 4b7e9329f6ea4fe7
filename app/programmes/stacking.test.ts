import { expect, test } from 'vitest'
import { dayOf } from '#app/time/day.ts'
import { OPEN_RULES } from './packs/open-rules.ts'
import type { Benefit, ProgrammeRules, Who } from './programme.ts'
import { asksAboveTheRent, type Stacked } from './stacking.ts'

const share = (bp: number, who: Who = {}): Benefit => ({ how: 'share', rates: [{ who, bp }] })
type Over = Partial<ProgrammeRules> & { readonly code?: string; readonly firstOn?: string; readonly untilOn?: string }
const programme = ({ code = 'draft', firstOn = '2026-04-01', untilOn, ...rules }: Over): Stacked => ({
  ...{ code, firstOn: dayOf(firstOn), untilOn: untilOn === undefined ? null : dayOf(untilOn) },
  rules: { ...OPEN_RULES, funder: { zh: '市', en: 'City' }, order: 10, benefit: share(6_000), ...rules },
})
const other = (over: Over) => programme({ code: 'other', firstOn: '2026-01-01', order: 20, ...over })
const months = (...all: number[]) => ({ terms: { months: all, leastDays: null } })
const what = (categories: string[], products: string[] = []) => ({ what: { categories, products } })
const DEVICES = [
  { code: 'C12-01', categoryCode: 'C12' },
  { code: 'C09-01', categoryCode: 'C09' },
]

test.each<readonly [what: string, draft: Over, other: Over, isAbove: boolean]>([
  ['60 and 40 per cent of the list rent are the rent', {}, { benefit: share(4_000) }, false],
  ['60 and 40.01 per cent are more', {}, { benefit: share(4_001) }, true],
  ['the later one looks at what is left', {}, { benefit: share(10_000), base: 'left' }, false],
  [
    'the draft comes later and looks at what is left',
    { order: 30, base: 'left', benefit: share(10_000) },
    { benefit: share(9_000) },
    false,
  ],
  ['what is left first, then the list', { base: 'left' }, { benefit: share(5_000) }, true],
  [
    'of other classes',
    { who: [{ classes: ['other'] }] },
    { who: [{ classes: ['local_ill'] }], benefit: share(9_000) },
    false,
  ],
  ['of other ages', { who: [{ ageBelow: 60 }] }, { who: [{ ageFrom: 60 }], benefit: share(9_000) }, false],
  ['of ages that meet', { who: [{ ageBelow: 61 }] }, { who: [{ ageFrom: 60 }], benefit: share(9_000) }, true],
  [
    'one by age, one by relief',
    { who: [{ ageFrom: 60 }] },
    { who: [{ reliefs: ['low_income'] }], benefit: share(9_000) },
    true,
  ],
  [
    'the first rate that fits counts, not the highest',
    {
      benefit: {
        how: 'share',
        rates: [
          { who: { reliefs: ['low_income'] }, bp: 1_000 },
          { who: {}, bp: 9_000 },
        ],
      },
    },
    { who: [{ reliefs: ['low_income'] }], benefit: share(9_000) },
    false,
  ],
  ['of other devices', what(['C12']), { ...what(['C09']), benefit: share(9_000) }, false],
  ['a category and a product of it', what(['C12']), { ...what([], ['C12-01']), benefit: share(9_000) }, true],
  ['for other terms', months(2, 3), { ...months(1), benefit: share(9_000) }, false],
  [
    'for terms that are long enough',
    { terms: { months: [], leastDays: 90 } },
    { ...months(6), benefit: share(9_000) },
    true,
  ],
  ['on other days', { firstOn: '2026-04-01' }, { untilOn: '2026-04-01', benefit: share(9_000) }, false],
  ['one that begins later', {}, { firstOn: '2027-01-01', benefit: share(9_000) }, true],
  ['the version that the draft follows', {}, { code: 'draft', benefit: share(9_000) }, false],
  [
    'the person pays a sum, and a share of the list rent',
    { benefit: { how: 'person_pays', fen: 0 as never, per: 'month' } },
    {},
    true,
  ],
  [
    'a share, and the person pays a sum of what is left',
    { order: 30, base: 'left', benefit: { how: 'person_pays', fen: 0 as never, per: 'month' } },
    {},
    false,
  ],
])('%s', (_, draft, than, isAbove) => {
  expect(asksAboveTheRent(programme(draft), [other(than)], DEVICES)).toBe(isAbove)
})

test('three that are each small, and the two that never hold on one day', () => {
  const third = (code: string, over: Over = {}) => programme({ code, benefit: share(4_000), ...over })
  expect(asksAboveTheRent(third('a'), [third('b'), third('c')], DEVICES)).toBe(true)
  const [early, late] = [third('b', { untilOn: '2026-06-01' }), third('c', { firstOn: '2026-06-01' })]
  expect(asksAboveTheRent(third('a'), [early, late], DEVICES)).toBe(false)
})
