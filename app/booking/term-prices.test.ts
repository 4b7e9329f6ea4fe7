import { expect, test } from 'vitest'
import { fen } from '#app/money/fen.ts'
import { dayOf } from '#app/time/day.ts'
import { aProgrammeInForce, rulesWith } from '#test/support/makers-of-programmes.ts'
import { termPrices } from './term-prices.ts'

const SINCE = dayOf('2026-01-01')
const product = { code: 'C12-01', categoryCode: 'C12' }
const month = { rentFenPerMonth: fen(20_000), depositFen: fen(0), rent: { per: 'month' } } as const
const half = aProgrammeInForce({ rules: rulesWith() })

test('each term by its list rent and the least that anybody pays', () => {
  const facts = { product, prices: [{ ...month, firstOn: SINCE, untilOn: null }], programmes: { WQ: [half] } }
  const told = (centre: string) =>
    termPrices(facts, { from: dayOf('2026-03-02'), centre }).map(one => [one.months, one.listRentFen, one.leastFen])
  expect(told('WQ')).toEqual([
    [1, 20_000, 10_000],
    [2, 40_000, 20_000],
    [3, 60_000, 30_000],
    [6, 120_000, 60_000],
  ])
  expect(told('XQ')[0]).toEqual([1, 20_000, 20_000])
})

test('a price that lists terms offers those; another day may have another price, or none', () => {
  const terms = [
    { months: 6, fen: fen(105_000) },
    { months: 3, fen: fen(60_000) },
  ]
  const later = { ...month, rent: { per: 'term', terms } as const, firstOn: dayOf('2026-04-01'), untilOn: null }
  const prices = [{ ...month, firstOn: SINCE, untilOn: later.firstOn }, later]
  const on = (from: string) =>
    termPrices({ product, prices, programmes: {} }, { from: dayOf(from), centre: 'WQ' }).map(one => [
      one.months,
      one.listRentFen,
    ])
  expect(on('2026-03-31')[0]).toEqual([1, 20_000])
  expect(on('2026-04-01')).toEqual([
    [3, 60_000],
    [6, 105_000],
  ])
  expect(on('2025-12-31')).toEqual([])
})
