import { expect, test } from 'vitest'
import type { PersonFacts } from '#app/eligibility/trait.ts'
import { fen } from '#app/money/fen.ts'
import type { UserClass } from '#app/people/user-class.ts'
import { WUQING } from '#app/programmes/packs/wuqing.ts'
import type { Programme, ProgrammeRules } from '#app/programmes/programme.ts'
import { addMonths, dayOf } from '#app/time/day.ts'
import { aProgrammeInForce, capsWith, rulesWith } from '#test/support/makers-of-programmes.ts'
import { asking, FIRST_DAY, inForce, somebody } from '#test/support/makers-of-quotes.ts'
import { quote } from './quoting.ts'

const WUQING_IN_FORCE = WUQING.programmes.map(one => inForce(one))
const programme = (rules: Partial<ProgrammeRules> = {}, over: Partial<Programme> = {}): Programme =>
  aProgrammeInForce({ ...over, rules: rulesWith(rules) })
const share = (bp: number): Pick<ProgrammeRules, 'benefit'> => ({ benefit: { how: 'share', rates: [{ who: {}, bp }] } })
const priced = (wish: Parameters<typeof asking>[0], programmes: readonly Programme[], day = FIRST_DAY) =>
  quote(asking(wish), programmes, day)
const amounts = ({ shares }: ReturnType<typeof quote>) => shares.map(({ amountFen }) => amountFen)

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
    const given = priced({ months, person: somebody({ userClass }) }, WUQING_IN_FORCE)
    const borneBy = (payer: string) =>
      given.shares.filter(one => one.payer === payer).reduce((sum, { amountFen }) => sum + amountFen, 0)
    expect(given.listRentFen).toBe(20_000 * months)
    expect([borneBy('district'), borneBy('centre'), given.personFen]).toEqual([district, centre, person])
    expect(given.dueFen).toBe(person + 100_000)
  },
)

test('a share says which version of which programme it rests on, who bears it and what limits it', () => {
  const caps = capsWith({ personYearFen: 50_000 })
  const [given] = priced({}, [programme({ ...share(8_000), caps }, { version: 3, id: 'third' })]).shares
  expect(given).toMatchObject({
    ...{ kind: 'subsidy', payer: 'district', code: 'subsidy', version: 3, programmeId: 'third', shareBp: 8_000 },
    ...{ funder: { zh: '区民政局', en: 'District bureau' }, how: 'share', payout: 'at_once', amountFen: 48_000 },
    ...{ wantedFen: 48_000, cuts: [{ by: 'person_year', leftFen: 2_000, isReached: false }] },
    grants: [{ capFrom: '2026-01-01', budgetFrom: '2026-01-01', amountFen: 48_000 }],
  })
})

const [first, second] = [
  { code: 'a', id: 'a' },
  { code: 'b', id: 'b' },
]
test.each<[string, number, readonly Programme[], readonly number[], number]>([
  ['a third of a fen is nobody’s', 1, [programme(share(3_333))], [33], 67],
  ['less than a fen takes nothing off', 0.01, [programme(share(9_999))], [], 1],
  ['a free device', 0, [programme(share(5_000))], [], 0],
  [
    'of the list: two layers look at the same rent, and the second has what is left',
    100,
    [programme(share(8_000), first), programme(share(6_000), second)],
    [8_000, 2_000],
    0,
  ],
  [
    'of what is left: the second sees less',
    100,
    [programme(share(8_000), first), programme({ ...share(5_000), base: 'left' }, second)],
    [8_000, 1_000],
    1_000,
  ],
  [
    'the lower order comes first, whatever the codes say',
    100,
    [programme({ ...share(8_000), order: 20 }, first), programme({ ...share(6_000), order: 10 }, second)],
    [6_000, 4_000],
    0,
  ],
  ['a sum', 100, [programme({ benefit: { how: 'fixed', fen: fen(2_500), per: 'rental' } })], [2_500], 7_500],
  [
    'no sum is more than the rent',
    10,
    [programme({ benefit: { how: 'fixed', fen: fen(2_500), per: 'month' } })],
    [1_000],
    0,
  ],
])('%s', (_, rentYuan, programmes, shares, person) => {
  const given = priced({ rentYuan, months: 1 }, programmes)
  expect([amounts(given), given.personFen]).toEqual([shares, person])
})

test('rounding happens once, over the whole rental', () => {
  expect(amounts(priced({ rentYuan: 3.33 }, [programme(share(6_000))]))).toEqual([599])
})

test.each([0, -1, 0.5, Number.NaN])('%d months are no rental', months => {
  const { to } = asking({})
  expect(() => quote({ ...asking({}), to, months }, [], FIRST_DAY)).toThrow(RangeError)
})

test('a month from 31 January is the last day of February, and each month is a month', () => {
  const { periods } = priced({ from: dayOf('2026-01-31'), months: 3 }, [])
  expect(periods.map(({ from, to }) => [from, to])).toEqual([
    ['2026-01-31', '2026-02-28'],
    ['2026-02-28', '2026-03-31'],
    ['2026-03-31', '2026-04-30'],
  ])
})

const turning: PersonFacts = { ...somebody(), bornOn: addMonths(dayOf('2026-04-02'), -80 * 12) }
test.each<[string, ProgrammeRules['factsOn'], readonly number[]]>([
  ['on the first day: nothing', 'first_day', []],
  ['in each period: from the second month on', 'each_period', [20_000]],
])('somebody who becomes eighty in the second month, counted %s', (_, factsOn, shares) => {
  const given = priced({ person: turning }, [programme({ factsOn, who: [{ ageFrom: 80 }] })])
  expect(amounts(given)).toEqual(shares)
})

test('only what is in force on the day decides, and an extension is a quote of its own days', () => {
  const [old, next] = [
    programme(share(5_000), { untilOn: dayOf('2026-06-02') }),
    programme(share(7_000), { version: 2, firstOn: dayOf('2026-06-02') }),
  ]
  expect(amounts(priced({}, [old, next]))).toEqual([30_000])
  const from = dayOf('2026-06-02')
  expect(amounts(priced({ from, months: 1 }, [old, next], from))).toEqual([14_000])
})

test('what is paid back later does not make smaller what is paid now', () => {
  const given = priced({}, [programme({ ...share(5_000), payout: 'reimbursed' })])
  expect([given.personFen, given.laterFen, amounts(given)]).toEqual([60_000, 30_000, [30_000]])
})

const CAPPED = capsWith({ personYearFen: 50_000, householdYearFen: 60_000, rentalFen: 40_000 })
const spent = (holder: 'person' | 'household' | 'budget', usedFen: number) => ({
  ...{ code: 'subsidy', holder, fromOn: dayOf('2026-01-01'), usedFen: fen(usedFen) },
})
test.each<[string, ReturnType<typeof spent>[], boolean, number, string]>([
  ['the rental’s', [], false, 40_000, 'rental'],
  ['the person’s', [spent('person', 45_000)], false, 5_000, 'person_year'],
  ['the household’s', [spent('household', 59_000)], true, 1_000, 'household_year'],
  ['nobody’s household', [spent('household', 59_000)], false, 40_000, 'rental'],
  ['the budget’s', [spent('budget', 99_999)], false, 1, 'budget'],
])('of several limits the tightest decides: %s', (_, used, isInHousehold, amount, by) => {
  const rules = { ...share(10_000), caps: CAPPED, budget: { fen: fen(100_000), per: 'year' as const } }
  const [given] = priced({ past: { used, isInHousehold } }, [programme(rules)]).shares
  expect([given?.amountFen, given?.wantedFen]).toEqual([amount, 60_000])
  expect(given?.cuts.filter(({ isReached }) => isReached).map(cut => cut.by)).toContain(by)
})

test.each<[string, Partial<ProgrammeRules>, readonly string[]]>([
  ['a device that is not named', { what: { categories: ['C27'], products: [] } }, ['device_is_not_helped']],
  ['a term that is not named', { terms: { months: [2], leastDays: null } }, ['term_is_not_helped']],
  ['too few days', { terms: { months: [], leastDays: 93 } }, ['term_is_not_helped']],
  ['a limit of nothing', { caps: capsWith({ rentalFen: 0 }) }, ['nothing_left']],
  ['a threshold below', { benefit: { how: 'bonus', fen: fen(1), fromFen: fen(60_001) } }, ['below_the_threshold']],
  ['a threshold reached', { benefit: { how: 'bonus', fen: fen(1), fromFen: fen(60_000) } }, ['threshold_is_reached']],
  ['somebody whom it is not for', { who: [{ ageFrom: 60 }], terms: { months: [2], leastDays: null } }, []],
])('%s is said: nothing to whom it does not concern', (_, rules, notes) => {
  expect(priced({}, [programme(rules)]).notes.map(({ why }) => why)).toEqual(notes)
})

test('half of an odd deposit is rounded down, and a programme that does not help with the device leaves it whole', () => {
  const deposit = [{ who: {}, rule: 'half' as const }]
  expect(priced({ depositYuan: 0.05 }, [programme({ deposit })]).depositFen).toBe(2)
  const elsewhere = programme({ deposit, what: { categories: ['C27'], products: [] } })
  expect(priced({ depositYuan: 0.05 }, [elsewhere]).depositFen).toBe(5)
})

test('a quote holds nothing of the person: neither birth nor traits stand in what is kept of it', () => {
  const person = somebody({ age: 80, traits: { disability_level: '2' } })
  for (const per of ['month', 'half_month'] as const) {
    expect(JSON.stringify(priced({ person, rent: { per } }, WUQING_IN_FORCE))).not.toMatch(/bornOn|disability/)
  }
  const rent = { per: 'term', terms: [{ months: 3, fen: fen(1) }] } as const
  expect(JSON.stringify(priced({ person, rent }, WUQING_IN_FORCE))).not.toMatch(/bornOn|disability/)
})
