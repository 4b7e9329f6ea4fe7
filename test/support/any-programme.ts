import fc from 'fast-check'
import { RELIEFS } from '#app/eligibility/trait.ts'
import { fen } from '#app/money/fen.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import {
  DEPOSIT_RULES,
  FACT_DAYS,
  PAYERS,
  PAYOUTS,
  PROGRAMME_KINDS,
  type Programme,
  type ProgrammeRules,
  SHARE_BASES,
  type Who,
} from '#app/programmes/programme.ts'
import { addDays, type Day, dayOf } from '#app/time/day.ts'

/** Any programmes: a few codes and categories, and small limits beside large ones, so that they meet. */

const FIRST = dayOf('2025-10-01')
export const CODES = ['a', 'b', 'c', 'd'] as const
export const CATEGORIES = ['C04', 'C09', 'C11'] as const

export const money = (most: number) => fc.oneof(fc.nat(300), fc.nat(most)).map(fen)
const limit = (most: number) => fc.option(money(most), { freq: 2 })
const bp = fc.oneof(fc.constantFrom(3_333, 5_000, 8_000, 10_000), fc.integer({ min: 1, max: 10_000 }))
export const anyDay = (since: Day, days: number) => fc.nat(days).map(count => addDays(since, count))
export const someDay = anyDay(FIRST, 500)

const who: fc.Arbitrary<Who> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  fc.constantFrom<Who[]>(
    { ageFrom: 60 },
    { ageFrom: 80 },
    { careFrom: 2 },
    { classes: ['local_elderly', 'local_ill'] },
  ),
  fc.record(
    {
      classes: fc.subarray([...USER_CLASSES], { minLength: 1 }),
      ageFrom: fc.constantFrom(60, 80),
      ageBelow: fc.constantFrom(61, 90),
      isLocal: fc.boolean(),
      reliefs: fc.subarray([...RELIEFS], { minLength: 1 }),
      disabilityTypes: fc.subarray(['1', '4'], { minLength: 1 }),
      disabilityLevels: fc.subarray(['1', '2'], { minLength: 1 }),
      abilityFrom: fc.constantFrom(0, 3),
      careFrom: fc.constantFrom(1, 2),
    },
    { requiredKeys: [] },
  ),
)

const benefit: fc.Arbitrary<ProgrammeRules['benefit']> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      how: fc.constant('share' as const),
      rates: fc.oneof(
        fc.array(fc.record({ who, bp }), { minLength: 1, maxLength: 3 }),
        fc.tuple(bp, bp).map(([old, young]) => [
          { who: { ageFrom: 80 }, bp: old },
          { who: {}, bp: young },
        ]),
      ),
    }),
  },
  fc.record({
    how: fc.constant('fixed' as const),
    ...{ fen: money(50_000), per: fc.constantFrom('rental', 'month', 'day') },
  }),
  fc.record({ how: fc.constant('bonus' as const), fen: money(50_000), fromFen: money(200_000) }),
  fc.record({ how: fc.constant('free_days' as const), days: fc.integer({ min: 1, max: 120 }) }),
  fc.record({
    how: fc.constant('person_pays' as const),
    ...{ fen: money(50_000), per: fc.constantFrom('rental', 'month') },
  }),
)

const rules: fc.Arbitrary<ProgrammeRules> = fc.record({
  funder: fc.constant({ zh: '示例', en: 'Example' }),
  fundingCode: fc.constant(''),
  payout: fc.constantFrom(...PAYOUTS),
  order: fc.constantFrom(10, 20, 30),
  base: fc.constantFrom(...SHARE_BASES),
  factsOn: fc.constantFrom(...FACT_DAYS),
  who: fc.array(who, { maxLength: 2 }),
  what: fc.oneof(
    { weight: 4, arbitrary: fc.constant({ categories: [], products: [] }) },
    fc.record({ categories: fc.subarray([...CATEGORIES]), products: fc.subarray(['C04-01']) }),
  ),
  oneOf: fc.constantFrom<(readonly (readonly string[])[])[]>([], [['C04']], [['C09', 'C11'], ['C04']]),
  terms: fc.record({
    months: fc.oneof({ weight: 8, arbitrary: fc.constant([]) }, fc.constant([2, 3])),
    leastDays: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, fc.constantFrom(30, 90)),
  }),
  benefit,
  ceilings: fc.oneof(
    fc.constant([]),
    fc.record({ categories: fc.subarray([...CATEGORIES]), fenPerMonth: money(60_000) }).map(one => [one]),
  ),
  deposit: fc.array(fc.record({ who, rule: fc.constantFrom(...DEPOSIT_RULES) }), { maxLength: 2 }),
  caps: fc.record({
    ...{ personYearFen: limit(200_000), householdYearFen: limit(200_000), rentalFen: limit(200_000) },
    ...{ years: fc.integer({ min: 1, max: 3 }), sinceYear: fc.constantFrom(2020, 2025) },
  }),
  budget: fc.option(fc.record({ fen: money(300_000), per: fc.constantFrom('year', 'version') }), { freq: 1 }),
})

const programme = (code: string): fc.Arbitrary<Programme> =>
  fc.record({
    ...{
      id: fc.constant(`${code}-id`),
      code: fc.constant(code),
      version: fc.constant(1),
      isExample: fc.constant(true),
    },
    ...{ kind: fc.constantFrom(...PROGRAMME_KINDS), payer: fc.constantFrom(...PAYERS) },
    ...{ zh: fc.constant('示例'), en: fc.constant('Example') },
    ...{ firstOn: fc.constant(dayOf('2025-01-01')), untilOn: fc.constant(null), rules },
  })

/** A programme with one version, or with two that follow each other; one may not have begun yet. */
const versions = (code: string): fc.Arbitrary<readonly Programme[]> =>
  fc.oneof(
    { weight: 4, arbitrary: programme(code).map(one => [one]) },
    fc.tuple(programme(code), programme(code), someDay).map(([one, other, on]) => [
      { ...one, untilOn: on },
      { ...other, version: 2, firstOn: on },
    ]),
    fc.tuple(programme(code), someDay).map(([one, firstOn]) => [{ ...one, firstOn }]),
  )

export const anyProgrammes: fc.Arbitrary<readonly Programme[]> = fc
  .tuple(fc.subarray([...CODES]), fc.tuple(...CODES.map(versions)))
  .map(([codes, all]) => all.flat().filter(one => codes.some(code => code === one.code)))
