import { expect } from 'vitest'
import { takeUnder } from '#app/pricing/limits.ts'
import type { Quote } from '#app/pricing/quote.ts'
import { quote } from '#app/pricing/quoting.ts'
import type { Rent } from '#app/pricing/rent.ts'
import { JINJIANG } from '#app/programmes/packs/jinjiang.ts'
import type { Pack } from '#app/programmes/packs/pack.ts'
import { SHANGHAI } from '#app/programmes/packs/shanghai.ts'
import { WUXI } from '#app/programmes/packs/wuxi.ts'
import { addDays, addMonths, type Day, dayOf, daysBetween, weekdayOf } from '#app/time/day.ts'
import { aProgrammeInForce, rulesWith } from '#test/support/makers-of-programmes.ts'
import { asking, FIRST_DAY, inForce, somebody, yuan } from '#test/support/makers-of-quotes.ts'

/**
 * The cases of subsidies and of what somebody may have in a month. Subsidies are quoted. A limit on days is reckoned by the
 * rule that reckons caps, with a day in the place of a fen: what is left of a period's limit, and whether the whole fits.
 */

type Check = (input: unknown, expected: unknown) => void
const check =
  <Input, Expected>(of: (input: Input, expected: Expected) => void): Check =>
  (input, expected) =>
    of(input as Input, expected as Expected)

const term = (months: number, amount: number): Rent => ({ per: 'term', terms: [{ months, fen: yuan(amount) }] })
const under = ({ programmes }: Pack, asked: ReturnType<typeof asking>): Quote =>
  quote(
    asked,
    programmes.map(one => inForce(one)),
    asked.from,
  )
const borneBy = ({ shares }: Quote, payer: string): number =>
  shares.filter(share => share.payer === payer).reduce((sum, { amountFen }) => sum + amountFen, 0)

type Stack = { readonly rent_3_months: string }
type Stacked = { readonly [payer in 'city' | 'town' | 'resident']: string }
const stack = check<Stack, Stacked>(({ rent_3_months }, { city, town, resident }) => {
  const given = under(SHANGHAI, asking({ rent: term(3, Number(rent_3_months)), person: somebody({ age: 80 }) }))
  expect([borneBy(given, 'city'), borneBy(given, 'town')]).toEqual([yuan(Number(city)), yuan(Number(town))])
  expect(given.personFen).toBe(yuan(Number(resident)))
})

type Capped = { readonly [key in 'rent' | 'annual_cap' | 'rate' | 'already_used_this_year']: number }
const cap = (pack: Pack, person: ReturnType<typeof somebody>) =>
  check<Capped, { readonly subsidy: number; readonly resident: number }>((input, { subsidy, resident }) => {
    const [programme] = pack.programmes
    expect(programme?.rules.caps.personYearFen).toBe(yuan(input.annual_cap))
    const code = programme?.code ?? ''
    const usedFen = yuan(input.already_used_this_year)
    const used = [{ code, holder: 'person' as const, fromOn: dayOf('2026-01-01'), usedFen }]
    const given = under(pack, asking({ rent: term(3, input.rent), person, past: { used } }))
    expect(given.shares[0]?.shareBp).toBe(input.rate * 10_000)
    expect([given.shares[0]?.amountFen, given.personFen]).toEqual([yuan(subsidy), yuan(resident)])
  })

type Aged = { readonly age: number; readonly ability_level: number }
const aged = check<Aged, { readonly eligible: boolean }>(({ age, ability_level }, { eligible }) => {
  const traits = { ability_level: String(ability_level) }
  const given = under(WUXI, asking({ person: somebody({ age, traits }) }))
  expect(given.shares.length > 0).toBe(eligible)
})

type Stay = readonly [from: string, to: string, what?: string]
type Quota = {
  readonly limit_days_per_month?: number
  readonly limit_days_per_week?: number
  readonly limit_bookings_per_month?: number
  readonly limit_days?: number
  readonly reset_day?: number
  readonly existing: readonly Stay[]
  readonly new: Stay
}
type Decided = { readonly decision: 'allow' | 'deny' }

/** `2022-05-01`, or so many days from a first one. */
const dayFrom = (text: string): Day => (/^[+-]\d+$/.test(text) ? addDays(FIRST_DAY, Number(text)) : dayOf(text))
const daysOf = ([from, to]: Stay): number => daysBetween(dayFrom(from), dayFrom(to))

/** The first day of a month that begins on the reset day: the 31st is the last day of a shorter one. */
function monthFrom(day: Day, resetDay: number): Day {
  const reset = (months: number) => addDays(addMonths(dayOf('2020-01-01'), months), resetDay - 1)
  const start = (months: number) => {
    const next = addMonths(dayOf('2020-01-01'), months + 1)
    return reset(months) < next ? reset(months) : addDays(next, -1)
  }
  let months = 0
  while (start(months + 1) <= day) months++
  return start(months)
}

const quota = check<Quota, Decided>((input, { decision }) => {
  const { reset_day = 1, limit_days = 0, limit_days_per_week: weekly, limit_bookings_per_month: bookings } = input
  const periodOf = ([text]: Stay): Day => {
    const day = dayFrom(text)
    if (input.limit_days !== undefined) return FIRST_DAY
    return weekly === undefined ? monthFrom(day, reset_day) : addDays(day, 1 - weekdayOf(day))
  }
  const countOf = (stay: Stay): number => (bookings === undefined ? daysOf(stay) : 1)
  const whole = input.limit_days_per_month ?? weekly ?? bookings ?? limit_days
  // What was cancelled was given back, as the money of a cancelled reservation is.
  const used = input.existing
    .filter(stay => stay[2] === undefined && periodOf(stay) === periodOf(input.new))
    .reduce((sum, stay) => sum + countOf(stay), 0)
  const limit = { by: 'person_year' as const, left: Math.max(0, whole - used), isReached: false }
  const asked = countOf(input.new)
  const isWhole = takeUnder([limit], asked) === asked
  expect(isWhole ? 'allow' : 'deny').toBe(decision)
  expect(limit.isReached).toBe(!isWhole)
})

const oneAtATime = check<unknown, Decided>((_, { decision }) => {
  const programme = aProgrammeInForce({ rules: rulesWith({ oneOf: [['C09', 'C11']] }) })
  const held = [{ code: programme.code, categoryCode: 'C09' }]
  const asked = asking({ product: { code: 'C11-01', categoryCode: 'C11' }, past: { held } })
  const given = quote(asked, [programme], asked.from)
  expect(given.notes.map(({ why }) => why)).toEqual(decision === 'deny' ? ['one_device_at_a_time'] : [])
  expect(given.shares).toEqual([])
})

const poor = somebody({ age: 82, traits: { relief: 'low_income' } })

export const MONEY: { readonly [id: string]: Check } = {
  'SUBSIDY-shanghai-malu': stack,
  'SUBSIDY-wuxi-low-income': cap(WUXI, poor),
  'SUBSIDY-jinjiang-below-cap': cap(JINJIANG, somebody({ age: 65 })),
  'SUBSIDY-wuxi-age-79-level2': aged,
  'QUOTA-month': quota,
  'QUOTA-month-prev': quota,
  'QUOTA-reset-day-5-after': quota,
  'QUOTA-reset-31-march': quota,
  'QUOTA-one-per-month': quota,
  'QUOTA-one-per-month-next': quota,
  'QUOTA-cancelled-not-counted': quota,
  'QUOTA-cancelled-early-not-counted': quota,
  'QUOTA-simultaneous': oneAtATime,
}
