import fc from 'fast-check'
import { TRAIT_VALUES, TRAITS } from '#app/eligibility/trait.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import type { Asked } from '#app/pricing/quote.ts'
import type { Priced, Rent } from '#app/pricing/rent.ts'
import { ALLOWANCE_HOLDERS } from '#app/programmes/allowance.ts'
import { addDays, addMonths, type Day, dayOf } from '#app/time/day.ts'
import { monthsFrom } from '#app/time/period.ts'
import { anyDay, CATEGORIES, CODES, money, someDay } from './any-programme.ts'

/** Any rental, for anybody, under any programmes: small numbers beside large ones, so that limits are often reached. */

const YEARS = [2025, 2026, 2027] as const
export const someMonths = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 14 }))

const rent: fc.Arbitrary<Rent> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ per: 'month' as const }) },
  fc.constant({ per: 'half_month' as const }),
  fc.record({ per: fc.constant('day' as const), fen: money(3_000), leastDays: fc.constantFrom(1, 30, 90) }),
  fc.record({
    per: fc.constant('term' as const),
    terms: fc.uniqueArray(fc.record({ months: fc.constantFrom(1, 2, 3, 6), fen: money(100_000) }), {
      ...{ minLength: 1, maxLength: 3, selector: ({ months }) => months },
    }),
  }),
)
export const anyPrice: fc.Arbitrary<Priced> = fc.record({
  ...{ rentFenPerMonth: money(60_000), depositFen: money(100_000), rent },
})

const LONG_BEFORE = dayOf('2024-01-01')
const dated = fc.record({ fromOn: anyDay(LONG_BEFORE, 900), days: fc.integer({ min: 1, max: 900 }) })
const until = ({ fromOn, days }: { fromOn: Day; days: number }) => ({ fromOn, untilOn: addDays(fromOn, days) })
const traits = fc
  .tuple(fc.subarray([...TRAITS]), fc.array(fc.tuple(dated, fc.nat(10)), { minLength: 5, maxLength: 5 }))
  .map(([names, those]) =>
    names.flatMap((trait, i) => {
      const [when, pick] = those[i] ?? []
      const values = TRAIT_VALUES[trait]
      if (!when || pick === undefined) return []
      return [{ trait, value: values[pick % values.length] ?? '1', ...until(when) }]
    }),
  )

const anyPerson: fc.Arbitrary<Asked['person']> = fc.record({
  bornOn: fc.option(
    fc.tuple(fc.constantFrom(61, 80, 81, 90), someDay).map(([years, day]) => addMonths(day, -years * 12)),
    { freq: 5 },
  ),
  isLocal: fc.boolean(),
  classes: fc
    .option(fc.tuple(fc.constantFrom(...USER_CLASSES), dated))
    .map(one => (one ? [{ userClass: one[0], ...until(one[1]) }] : [])),
  traits,
  otherwise: fc.constantFrom(...USER_CLASSES),
})

const past: fc.Arbitrary<Asked['past']> = fc.record({
  used: fc
    .subarray(CODES.flatMap(code => ALLOWANCE_HOLDERS.flatMap(holder => YEARS.map(year => ({ code, holder, year })))))
    .chain(those => fc.tuple(...those.map(one => money(150_000).map(usedFen => ({ ...one, usedFen })))))
    .map(those => those.map(({ year, ...one }) => ({ ...one, fromOn: dayOf(`${year}-01-01`) }))),
  isInHousehold: fc.boolean(),
  held: fc.array(fc.record({ code: fc.constantFrom(...CODES), categoryCode: fc.constantFrom(...CATEGORIES) }), {
    maxLength: 1,
  }),
  spent: fc
    .subarray([...YEARS])
    .chain(years => fc.tuple(...years.map(year => money(150_000).map(listFen => ({ year, listFen }))))),
})

export const anyAsked: fc.Arbitrary<Asked> = fc
  .record({
    ...{ from: someDay, months: someMonths, priced: anyPrice, person: anyPerson, past },
    product: fc.constantFrom(...CATEGORIES).map(categoryCode => ({ code: `${categoryCode}-01`, categoryCode })),
  })
  .map(one => ({ ...one, ...monthsFrom(one.from, one.months) }))
