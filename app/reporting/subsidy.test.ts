import { expect, test } from 'vitest'
import { fen } from '#app/money/fen.ts'
import { dayOf } from '#app/time/day.ts'
import { byMonth, daysOf, findingOf, monthsUpTo, totalOf } from './subsidy.ts'

const TODAY = dayOf('2026-03-02')
const slice = (key: string, amount: number) => ({ key, amountFen: fen(amount), rentals: 1 })

test('a year ends with this month and begins eleven before it', () => {
  const months = monthsUpTo(dayOf('2026-03-31'))
  expect([months[0], months.at(-1), months.length]).toEqual(['2025-04', '2026-03', 12])
})

test('a month is its days, and no month is all that is shown', () => {
  expect(daysOf('2025-12', TODAY)).toEqual({ from: '2025-12-01', to: '2026-01-01' })
  expect(daysOf(undefined, TODAY)).toEqual({ from: '2025-04-01', to: '2026-04-01' })
})

test('months without a subsidy are there, and the sum stays', () => {
  const all = byMonth(monthsUpTo(TODAY), [slice('2026-01', 300), slice('2026-03', 40)])
  expect(all).toHaveLength(12)
  expect(totalOf(all)).toBe(340)
})

test.each([
  ['2026-01', 'more', 300, 300],
  ['2026-02', 'less', 100, 200],
  ['2025-08', 'same', 0, 0],
  [undefined, 'running', 40, 60],
] as const)('%s is said to be %s', (month, change, amountFen, differenceFen) => {
  const months = byMonth(monthsUpTo(TODAY), [slice('2026-01', 300), slice('2026-02', 100), slice('2026-03', 40)])
  expect(findingOf(months, month, TODAY)).toMatchObject({ change, amountFen, differenceFen })
})
