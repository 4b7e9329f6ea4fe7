import { describe, expect, test } from 'vitest'
import { complaintsOf } from '#app/acts/perform.server.ts'
import { ProposeVersion } from './propose-version.input.ts'
import { EXAMPLES, usualFields } from './starting-form.ts'
import type { FormFields } from './version.ts'
import { fieldsOf } from './version-fields.ts'

const read = (typed: FormFields) => ProposeVersion.safeParse(typed)
const complaints = (typed: FormFields) => {
  const answer = read(typed)
  return answer.success ? {} : complaintsOf(answer.error)
}

describe('an example survives the form', () => {
  test.each(EXAMPLES.map(({ key, example }) => [key, example] as const))('%s', (_, example) => {
    const answer = read(fieldsOf({ ...example, firstOn: '2026-04-01' }))
    expect(answer.success ? answer.data : complaintsOf(answer.error)).toEqual({
      ...{ ...example, firstOn: '2026-04-01', isExample: true },
    })
  })
})

const typed: FormFields = {
  ...usualFields('2026-03-02'),
  ...{ code: 'new-one', zh: '新补贴', en: 'A new subsidy', fundingSource: '福彩公益金', source: '区民政局通知' },
  ...{ firstOn: '2026-04-01', isConfirmed: 'yes', 'rules.funder.zh': '区民政局', 'rules.funder.en': 'District' },
  'rules.benefit.rates.0.bp': '62.5 %',
}

test('as people type it: full width, signs, blanks, rows left empty', () => {
  const answer = read({
    ...typed,
    'rules.who.0.classes': '',
    'rules.who.2.ageFrom': '６０',
    'rules.benefit.rates.3.bp': '10',
    'rules.benefit.rates.3.who.classes': ['other', 'local_ill'],
    'rules.caps.personYearFen': '¥3,000',
    'rules.terms.months': '2、3',
    'rules.oneOf': 'c09 C10\n\nC12',
    'rules.what.products': 'c12-01, C12-02',
  })
  expect(answer.success && answer.data).toMatchObject({
    isExample: false,
    rules: {
      who: [{ ageFrom: 60 }],
      benefit: {
        rates: [
          { who: {}, bp: 6_250 },
          { who: { classes: ['other', 'local_ill'] }, bp: 1_000 },
        ],
      },
      caps: { personYearFen: 300_000, householdYearFen: null },
      terms: { months: [2, 3] },
      oneOf: [['C09', 'C10'], ['C12']],
      what: { categories: [], products: ['C12-01', 'C12-02'] },
      budget: null,
    },
  })
})

test.each<readonly [what: string, over: FormFields, place: string, word: string]>([
  [
    'a share above 100 per cent',
    { 'rules.benefit.rates.0.bp': '101' },
    'rules.benefit.rates.0.bp',
    'share_above_the_whole',
  ],
  [
    'in the fourth row, with empty rows before it',
    { 'rules.benefit.rates.3.bp': '120' },
    'rules.benefit.rates.3.bp',
    'share_above_the_whole',
  ],
  ['no share', { 'rules.benefit.rates.0.bp': '' }, 'rules.benefit.rates.0.bp', 'required'],
  ['a share in words', { 'rules.benefit.rates.0.bp': '一半' }, 'rules.benefit.rates.0.bp', 'not_a_percentage'],
  ['a budget below zero', { 'rules.budget.fen': '-1' }, 'rules.budget.fen', 'below_zero'],
  ['a budget in words', { 'rules.budget.fen': 'a lot' }, 'rules.budget.fen', 'not_an_amount'],
  ['a class that is not known', { 'rules.who.1.classes': ['other', 'veteran'] }, 'rules.who.1.classes', 'not_offered'],
  ['an age in words', { 'rules.who.0.ageFrom': 'old' }, 'rules.who.0.ageFrom', 'not_a_number'],
  ['a subsidy of the centre', { payer: 'centre' }, 'payer', 'centre_pays_no_subsidy'],
  ['no day', { firstOn: '' }, 'firstOn', 'not_a_day'],
  ['a day that is none', { firstOn: '2026-02-30' }, 'firstOn', 'not_a_day'],
  ['a code with blanks', { code: 'New One' }, 'code', 'wrong_form'],
  ['months in words', { 'rules.terms.months': 'two' }, 'rules.terms.months', 'not_a_number'],
  ['a group twice', { 'rules.oneOf': 'C09 C10\nC10' }, 'rules.oneOf', 'said_twice'],
  ['a ceiling without an amount', { 'rules.ceilings.1.categories': 'C09' }, 'rules.ceilings.1.fenPerMonth', 'required'],
  [
    'a category under two ceilings',
    {
      'rules.ceilings.0.categories': 'C09',
      'rules.ceilings.0.fenPerMonth': '1',
      'rules.ceilings.2.categories': 'C09',
      'rules.ceilings.2.fenPerMonth': '2',
    },
    'rules.ceilings.2.categories',
    'said_twice',
  ],
  ['a fixed sum without a sum', { 'rules.benefit.how': 'fixed' }, 'rules.benefit.fen', 'required'],
  ['conditions for no deposit rule', { 'rules.deposit.0.who.ageFrom': '60' }, 'rules.deposit.0.rule', 'not_offered'],
])('%s is said of the field in which it was typed', (_, over, place, word) => {
  expect(complaints({ ...typed, ...over })).toEqual({ [place]: word })
})
