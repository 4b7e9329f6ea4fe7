import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen } from '#app/money/fen.ts'
import { addDays, addMonths, dayOf } from '#app/time/day.ts'
import { type Bought, bookValueOn, writtenOffBy, yearsFor } from './depreciation.ts'
import { lifeCostOf } from './life-cost.ts'

const chair: Bought = { priceFen: fen(500_000), boughtOn: dayOf('2023-01-01'), isScrapped: false }

test.each([
  ['2022-06-01', 500_000],
  ['2023-01-01', 500_000],
  ['2024-01-01', 400_055],
  ['2028-01-01', 0],
  ['2040-01-01', 0],
])('on %s a chair of 5,000 yuan stands in the books with %i fen', (day, value) => {
  expect(bookValueOn(chair, dayOf(day))).toBe(value)
})

test('what was scrapped is worth nothing, and the years are those of the day of purchase', () => {
  expect(bookValueOn({ ...chair, isScrapped: true }, dayOf('2023-01-02'))).toBe(0)
  const rules = [
    { firstOn: dayOf('2020-01-01'), years: 5 },
    { firstOn: dayOf('2026-01-01'), years: 8 },
  ]
  expect(['2019-01-01', '2025-12-31', '2026-01-01'].map(day => yearsFor(dayOf(day), rules))).toEqual([5, 5, 8])
})

const anyBought = fc.record({
  priceFen: fc.integer({ min: 0, max: 100_000_000 }).map(fen),
  boughtOn: fc.integer({ min: -3_000, max: 3_000 }).map(days => addDays(dayOf('2023-01-01'), days)),
  isScrapped: fc.constant(false),
})
const later = fc.array(fc.integer({ min: 0, max: 2_500 }), { minLength: 1, maxLength: 8 })

test('never below nothing, never above the price, and never up again', () =>
  fc.assert(
    fc.property(anyBought, later, (bought, days) => {
      const values = days.toSorted((a, b) => a - b).map(day => bookValueOn(bought, addDays(bought.boughtOn, day)))
      for (const value of values) expect(value >= 0 && value <= bought.priceFen).toBe(true)
      expect(values).toEqual(values.toSorted((a, b) => b - a))
    }),
  ))

test('what is written off, period by period, sums to the price', () =>
  fc.assert(
    fc.property(anyBought, later, (bought, days) => {
      const end = addMonths(bought.boughtOn, yearsFor(bought.boughtOn) * 12)
      const cuts = [...days.map(day => addDays(bought.boughtOn, day)).filter(day => day < end), end].toSorted()
      const parts = cuts.map(
        (day, i) => writtenOffBy(bought, day) - writtenOffBy(bought, cuts[i - 1] ?? bought.boughtOn),
      )
      expect(parts.reduce((sum, one) => sum + one, 0)).toBe(bought.priceFen)
    }),
  ))

test('a product: what it cost, earned and is worth', () => {
  const bought = [
    { ...chair, productId: 'p', units: 2 },
    { ...chair, productId: 'other', units: 7 },
  ]
  const earned = [{ productId: 'p', rentFen: 90_000, repairsFen: 10_000, upkeepFen: 5_000, daysOut: 120 }]
  const named = { id: 'p', code: 'C12-01', product: { zh: '轮椅', en: 'Wheelchair' } }
  expect(lifeCostOf(named, bought, earned, dayOf('2028-01-01'))).toMatchObject({
    ...{ units: 2, priceFen: 1_000_000, writtenOffFen: 1_000_000, bookFen: 0, resultFen: -925_000, daysOut: 120 },
  })
})
