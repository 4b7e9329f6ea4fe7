import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WUQING } from '#app/programmes/packs/wuqing.ts'
import { addDays, dayOf } from '#app/time/day.ts'
import { anyProgrammes } from '#test/support/any-programme.ts'
import { anyAsked } from '#test/support/any-quote.ts'
import { aProgrammeInForce, capsWith, rulesWith } from '#test/support/makers-of-programmes.ts'
import { asking, inForce, somebody, yuan } from '#test/support/makers-of-quotes.ts'
import { quote } from '../quoting.ts'
import { type Conditions, EARLY_RETURNS, type Rent } from '../rent.ts'
import { earlyReturn } from './early-return.ts'

const MONTH: Rent = { per: 'month' }
const HALF: Rent = { per: 'half_month' }
const DAY: Rent = { per: 'day', fen: yuan(5), leastDays: 30 }
const TERM: Rent = { per: 'term', terms: [{ months: 3, fen: yuan(600) }] }

const agreedOf = (rent: Rent, from: string, months: number, rentYuan = 200) => {
  const asked = asking({ rentYuan, rent, months, from: dayOf(from) })
  return { ...quote(asked, [], asked.from), priced: asked.priced }
}

test.each<[string, Conditions['earlyReturn'], Rent, string, number]>([
  ['nothing goes back', 'no_refund', MONTH, '2026-03-10', 0],
  ['by day: 22 of 31 days and two months', 'by_day', MONTH, '2026-03-10', 541.93],
  ['by day: the last month', 'by_day', MONTH, '2026-05-01', 200],
  ['by day: on the agreed day', 'by_day', MONTH, '2026-06-01', 0],
  ['by day: after the agreed day', 'by_day', MONTH, '2026-06-20', 0],
  ['by day: before it began', 'by_day', MONTH, '2026-03-01', 600],
  ['by day: at 5 yuan a day, of which 30 days are always charged', 'by_day', DAY, '2026-03-05', 310],
  ['by day: at 5 yuan a day after 40 days', 'by_day', DAY, '2026-04-10', 260],
  ['by day: 60 of the 92 days of one term', 'by_day', TERM, '2026-04-02', 391.3],
  ['half months: the first month is whole', 'half_month', MONTH, '2026-03-05', 400],
  ['half months: by the fifteenth day half a month', 'half_month', MONTH, '2026-04-16', 300],
  ['half months: later a whole one', 'half_month', MONTH, '2026-04-17', 200],
  ['half months of one term', 'half_month', TERM, '2026-04-16', 300],
  ['half months where rent is by half months', 'half_month', HALF, '2026-04-11', 300],
  ['half months: before it began', 'half_month', MONTH, '2026-03-01', 600],
])('%s', (_, how, rent, on, back) => {
  expect(earlyReturn(how, agreedOf(rent, '2026-03-01', 3), dayOf(on)).listFen).toBe(yuan(back))
})

test('everybody gets back in proportion, together to the fen', () => {
  const asked = asking({ rentYuan: 199.99, from: dayOf('2026-03-01'), person: somebody({ userClass: 'local_ill' }) })
  const agreed = {
    ...quote(
      asked,
      WUQING.programmes.map(one => inForce(one)),
      asked.from,
    ),
    priced: asked.priced,
  }
  expect([agreed.listRentFen, agreed.shares[0]?.amountFen, agreed.personFen]).toEqual([59_997, 35_998, 23_999])
  const back = earlyReturn('by_day', agreed, dayOf('2026-04-01'))
  expect(back.listFen).toBe(39_998)
  expect([back.shares[0]?.amountFen, back.personFen]).toEqual([23_998, 16_000])
})

test('a rental that cost nothing gives nothing back', () => {
  const back = earlyReturn('by_day', agreedOf(MONTH, '2026-03-01', 3, 0), dayOf('2026-03-02'))
  expect([back.listFen, back.personFen]).toEqual([0, 0])
})

test('over the turn of a year it is the later year’s limit that gets its part back first', () => {
  const rules = rulesWith({ caps: capsWith({ personYearFen: 100_000 }) })
  const asked = asking({ rentYuan: 200, months: 4, from: dayOf('2026-11-01') })
  const agreed = { ...quote(asked, [aProgrammeInForce({ rules })], asked.from), priced: asked.priced }
  expect(agreed.shares[0]?.grants.map(({ capFrom, amountFen }) => [capFrom, amountFen])).toEqual([
    ['2026-01-01', 20_000],
    ['2027-01-01', 20_000],
  ])
  const back = earlyReturn('by_day', agreed, dayOf('2026-12-01'))
  expect(back.shares[0]?.grants.map(({ capFrom, amountFen }) => [capFrom, amountFen])).toEqual([
    ['2026-01-01', 10_000],
    ['2027-01-01', 20_000],
  ])
})

test('what is reimbursed later becomes less as well, and is part of what the person gets back', () => {
  const rules = rulesWith({ payout: 'reimbursed' })
  const asked = asking({ from: dayOf('2026-03-01') })
  const agreed = { ...quote(asked, [aProgrammeInForce({ rules })], asked.from), priced: asked.priced }
  const back = earlyReturn('by_day', agreed, dayOf('2026-05-01'))
  expect([back.personFen, back.shares[0]?.amountFen]).toEqual([20_000, 10_000])
})

const RUNS = { numRuns: process.env.FULL === '1' ? 100_000 : 1_000 }
const sum = (amounts: readonly number[]): number => amounts.reduce((one, other) => one + other, 0)

test('nobody ever gets back more than they bore, the parts are the whole, and a later day gives back no more', () => {
  const how = fc.constantFrom(...EARLY_RETURNS)
  fc.assert(
    fc.property(anyAsked, anyProgrammes, how, fc.nat(500), fc.nat(60), (asked, programmes, strategy, day, later) => {
      const agreed = { ...quote(asked, programmes, asked.from), priced: asked.priced }
      const on = addDays(asked.from, day)
      const back = earlyReturn(strategy, agreed, on)
      const atOnce = back.shares.filter(({ payout }) => payout === 'at_once').map(({ amountFen }) => amountFen)
      expect(sum(atOnce) + back.personFen).toBe(back.listFen)
      expect(Math.min(0, back.personFen, ...back.shares.map(({ amountFen }) => amountFen))).toBe(0)
      expect(back.personFen).toBeLessThanOrEqual(agreed.personFen)
      for (const [i, { amountFen, grants }] of back.shares.entries()) {
        expect(amountFen).toBeLessThanOrEqual(agreed.shares[i]?.amountFen ?? -1)
        expect(sum(grants.map(grant => grant.amountFen))).toBe(amountFen)
      }
      expect(earlyReturn(strategy, agreed, addDays(on, later)).listFen).toBeLessThanOrEqual(back.listFen)
    }),
    RUNS,
  )
})
