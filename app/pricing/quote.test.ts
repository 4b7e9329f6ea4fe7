import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen } from '#app/money/fen.ts'
import { USER_CLASSES, type UserClass } from '#app/people/user-class.ts'
import { PAYER_OF, PROGRAMME_KINDS, type ProgrammeKind, type RateInForce } from '#app/programmes/programme.ts'
import { quote } from './quote.ts'

const rate = (kind: ProgrammeKind, userClass: UserClass, shareBp: number, code: string = kind): RateInForce => ({
  programmeId: `${code}-id`,
  code,
  version: 1,
  kind,
  payer: PAYER_OF[kind],
  userClass,
  shareBp,
  zh: '示例',
  en: 'Example',
  isExample: true,
})

/** The example rates (rules.md 1.1): 80 % from the district, 60 % off by the centre. */
const RATES = [
  rate('discount', 'local_elderly', 6000),
  rate('discount', 'local_ill', 6000),
  rate('subsidy', 'hardship_disabled', 8000),
]

const priced = (
  rent: number,
  userClass: UserClass,
  { months = 1, rates = RATES as readonly RateInForce[], deposit = 100_000 } = {},
) => quote({ rentFenPerMonth: fen(rent), depositFen: fen(deposit), months, userClass, rates })

// The electric wheelchair of the pilot: 200 yuan a month, and 80 yuan for a local resident over 60 (press, 2021; rules.md 1.1).
test.each<[UserClass, number, number, number, number]>([
  ['local_elderly', 1, 0, 12_000, 8_000],
  ['local_ill', 1, 0, 12_000, 8_000],
  ['hardship_disabled', 1, 16_000, 0, 4_000],
  ['other', 1, 0, 0, 20_000],
  ['local_elderly', 3, 0, 36_000, 24_000],
  ['hardship_disabled', 12, 192_000, 0, 48_000],
])(
  '%s for %i months at 200 yuan: the district bears %i, the centre %i, the person pays %i',
  (userClass, months, district, centre, person) => {
    const given = priced(20_000, userClass, { months })
    const borneBy = (payer: string) =>
      given.shares.filter(share => share.payer === payer).reduce((sum, share) => sum + share.amountFen, 0)
    expect(given.listRentFen).toBe(20_000 * months)
    expect([borneBy('district'), borneBy('centre'), given.personFen]).toEqual([district, centre, person])
    expect(given.dueFen).toBe(person + 100_000)
  },
)

test('a share says which version of which programme it rests on', () => {
  const [share] = priced(20_000, 'hardship_disabled').shares
  expect(share).toMatchObject({
    kind: 'subsidy',
    payer: 'district',
    code: 'subsidy',
    version: 1,
    programmeId: 'subsidy-id',
    shareBp: 8000,
  })
})

// rules.md 1.6
test.each<[string, number, readonly RateInForce[], readonly number[], number]>([
  ['half of 1,050', 105_000, [rate('subsidy', 'other', 5000)], [52_500], 52_500],
  [
    'half, and a second layer for all that is left',
    105_000,
    [rate('subsidy', 'other', 5000, 'a'), rate('subsidy', 'other', 10_000, 'b')],
    [52_500, 52_500],
    0,
  ],
  ['990.00 at 85 %', 99_000, [rate('subsidy', 'other', 8500)], [84_150], 14_850],
  ['a third of a fen is nobody’s', 100, [rate('discount', 'other', 3333)], [33], 67],
  ['less than a fen takes nothing off', 1, [rate('discount', 'other', 9999)], [], 1],
  ['a free device', 0, [rate('discount', 'other', 5000)], [], 0],
  ['a rate of nothing is no share', 20_000, [rate('discount', 'other', 0)], [], 20_000],
  [
    'subsidies come before discounts',
    10_000,
    [rate('discount', 'other', 6000), rate('subsidy', 'other', 8000)],
    [8_000, 2_000],
    0,
  ],
])('%s', (_, rent, rates, shares, person) => {
  const given = priced(rent, 'other', { rates })
  expect(given.shares.map(share => share.amountFen)).toEqual(shares)
  expect(given.personFen).toBe(person)
})

test('rounding happens once, over the whole rental', () => {
  expect(priced(333, 'local_elderly', { months: 3 }).shares[0]?.amountFen).toBe(599)
})

test.each([0, -1, 0.5, Number.NaN])('%d months are no rental', months => {
  expect(() => priced(20_000, 'other', { months })).toThrow(RangeError)
})

const rates = fc.array(
  fc
    .tuple(
      fc.constantFrom(...PROGRAMME_KINDS),
      fc.constantFrom(...USER_CLASSES),
      fc.integer({ min: 0, max: 10_000 }),
      fc.string({ minLength: 1, maxLength: 3 }),
    )
    .map(([kind, userClass, share, code]) => rate(kind, userClass, share, code)),
  { maxLength: 6 },
)

test('whatever the rates: the parts sum to the list rent, and nobody bears less than nothing or more than the whole', () => {
  fc.assert(
    fc.property(
      fc.nat(5_000_000),
      fc.integer({ min: 1, max: 24 }),
      fc.constantFrom(...USER_CLASSES),
      rates,
      (rent, months, userClass, all) => {
        const given = priced(rent, userClass, { months, rates: all })
        const parts = [given.personFen, ...given.shares.map(share => share.amountFen)]
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(given.listRentFen)
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0)
        expect(Math.max(...parts)).toBeLessThanOrEqual(given.listRentFen)
        expect(given.dueFen - given.depositFen).toBe(given.personFen)
        for (const share of given.shares) expect(share.payer).toBe(PAYER_OF[share.kind])
      },
    ),
  )
})
