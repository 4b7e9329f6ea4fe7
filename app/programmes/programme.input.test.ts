import { describe, expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { complaintsOf } from '#app/acts/perform.server.ts'
import { EXAMPLES } from './drafting/starting-form.ts'
import type { Version } from './drafting/version.ts'
import { OPEN_RULES } from './packs/open-rules.ts'
import { PACKS } from './packs/packs.ts'
import { ProgrammeRulesInput, type ProgrammeVersion, ProgrammeVersionInput } from './programme.input.ts'
import type { ProgrammeRules } from './programme.ts'
import { asksAboveTheRent } from './stacking.ts'

type Frozen<T> = T extends number | string | boolean | null | undefined
  ? T
  : { readonly [Key in keyof T]: Frozen<T[Key]> }

test('the schema says exactly what the type says', () => {
  expectTypeOf<Frozen<z.infer<typeof ProgrammeRulesInput>>>().toEqualTypeOf<Frozen<ProgrammeRules>>()
  expectTypeOf<Frozen<ProgrammeVersion>>().toEqualTypeOf<Frozen<Version>>()
})

const rules = {
  ...OPEN_RULES,
  funder: { zh: '区民政局', en: 'District civil affairs bureau' },
  order: 10,
  benefit: { how: 'share', rates: [{ who: {}, bp: 5_000 }] },
}
const share = (...rates: readonly object[]) => ({ benefit: { how: 'share', rates } })
const caps = (over: object) => ({ caps: { ...OPEN_RULES.caps, ...over } })

describe('a document is refused with the place named', () => {
  test.each<readonly [what: string, over: object, place: string, word: string]>([
    ['a share above 100 per cent', share({ who: {}, bp: 10_001 }), 'benefit.rates.0.bp', 'share_above_the_whole'],
    [
      'the second of two shares',
      share({ who: {}, bp: 1 }, { who: {}, bp: 12_000 }),
      'benefit.rates.1.bp',
      'share_above_the_whole',
    ],
    ['a share below zero', share({ who: {}, bp: -1 }), 'benefit.rates.0.bp', 'too_small'],
    ['half a basis point', share({ who: {}, bp: 0.5 }), 'benefit.rates.0.bp', 'not_a_percentage'],
    ['no share at all', share(), 'benefit.rates', 'required'],
    ['a class that is not known', { who: [{ classes: ['veteran'] }] }, 'who.0.classes.0', 'not_offered'],
    [
      'a class of a rate',
      share({ who: { classes: ['other', 'x'] }, bp: 1 }),
      'benefit.rates.0.who.classes.1',
      'not_offered',
    ],
    ['a relief that is not known', { who: [{}, { reliefs: ['rich'] }] }, 'who.1.reliefs.0', 'not_offered'],
    ['a disability level 5', { who: [{ disabilityLevels: ['5'] }] }, 'who.0.disabilityLevels.0', 'not_offered'],
    ['ability level 5', { who: [{ abilityFrom: 5 }] }, 'who.0.abilityFrom', 'too_big'],
    ['ages that exclude each other', { who: [{ ageFrom: 80, ageBelow: 60 }] }, 'who.0.ageBelow', 'nobody_is_that_old'],
    ['a condition that nobody knows', { who: [{ height: 180 }] }, 'who.0', 'not_asked'],
    ['a budget below zero', { budget: { fen: -1, per: 'year' } }, 'budget.fen', 'below_zero'],
    ['a budget for a day', { budget: { fen: 1, per: 'day' } }, 'budget.per', 'not_offered'],
    ['a cap below zero', caps({ personYearFen: -100 }), 'caps.personYearFen', 'below_zero'],
    ['a cap of half a fen', caps({ rentalFen: 0.5 }), 'caps.rentalFen', 'not_an_amount'],
    [
      'a household below a person',
      caps({ personYearFen: 2, householdYearFen: 1 }),
      'caps.householdYearFen',
      'below_the_persons_cap',
    ],
    ['a rental above the year', caps({ personYearFen: 1, rentalFen: 2 }), 'caps.rentalFen', 'above_the_years_cap'],
    ['no years', caps({ years: 0 }), 'caps.years', 'too_small'],
    ['years since the emperors', caps({ sinceYear: 1912 }), 'caps.sinceYear', 'too_small'],
    ['a term of no months', { terms: { months: [0], leastDays: null } }, 'terms.months.0', 'too_small'],
    ['a term twice', { terms: { months: [2, 2], leastDays: null } }, 'terms.months', 'said_twice'],
    ['least days of nothing', { terms: { months: [], leastDays: 0 } }, 'terms.leastDays', 'too_small'],
    ['a category twice in groups', { oneOf: [['C09'], ['C09', 'C10']] }, 'oneOf', 'said_twice'],
    [
      'a ceiling below zero',
      { ceilings: [{ categories: ['C12'], fenPerMonth: -5 }] },
      'ceilings.0.fenPerMonth',
      'below_zero',
    ],
    ['a ceiling for nothing', { ceilings: [{ categories: [], fenPerMonth: 5 }] }, 'ceilings.0.categories', 'required'],
    ['a deposit doubled', { deposit: [{ who: {}, rule: 'double' }] }, 'deposit.0.rule', 'not_offered'],
    ['a benefit of another kind', { benefit: { how: 'lottery' } }, 'benefit.how', 'not_offered'],
    ['a bonus below zero', { benefit: { how: 'bonus', fen: -1, fromFen: 1 } }, 'benefit.fen', 'below_zero'],
    ['an order below zero', { order: -1 }, 'order', 'below_zero'],
    ['a part that is not asked', { colour: 'red' }, 'form', 'not_asked'],
  ])('%s', (_, over, place, word) => {
    const read = ProgrammeRulesInput.safeParse({ ...rules, ...over })
    expect(read.success ? {} : complaintsOf(read.error)).toEqual({ [place]: word })
  })

  test('the document itself is taken', () => {
    expect(ProgrammeRulesInput.safeParse(rules)).toEqual({ success: true, data: rules })
  })
})

describe('every example pack', () => {
  test.each(EXAMPLES.map(({ key, example }) => [key, example] as const))('%s is valid', (_, example) => {
    const version = { ...example, firstOn: '2026-04-01', isExample: true }
    const read = ProgrammeVersionInput.safeParse(version)
    expect(read.success ? {} : complaintsOf(read.error)).toEqual({})
    expect(read.data).toEqual(version)
    expect(example.source).toMatch(/^示例/)
    const { what, oneOf } = example.rules
    expect([...what.categories, ...oneOf.flat()].filter(code => !/^C(0[1-9]|[12]\d|3\d)$/.test(code))).toEqual([])
  })

  test.each(PACKS.map(pack => [pack.code, pack.programmes] as const))(
    '%s stacks to no more than the rent',
    (_, programmes) => {
      const dated = programmes.map(one => ({ ...one, firstOn: '2026-04-01' as never, untilOn: null }))
      expect(dated.filter(one => asksAboveTheRent(one, dated, [])).map(({ code }) => code)).toEqual([])
    },
  )
})
