import { expect, test } from 'vitest'
import { addMonths, dayOf } from '#app/time/day.ts'
import { yuan } from '#test/support/makers-of-quotes.ts'
import type { Conditions, Priced, Rent } from '../rent.ts'
import { rentOf } from '../rent-of.ts'
import { pricedExchange } from './exchange.ts'

const price = (rentYuan: number, rent: Rent = { per: 'month' }): Priced => ({
  ...{ rentFenPerMonth: yuan(rentYuan), depositFen: yuan(800), rent },
})
const over = (from: string, to: string, months: number) => ({ period: { from: dayOf(from), to: dayOf(to) }, months })
const costs = (how: Conditions['exchange'], next: Priced, old: Priced | undefined, left: ReturnType<typeof over>) => {
  const priced = pricedExchange(how, next, old, left)
  return rentOf(priced, left.period, left.months).reduce((sum, { listFen }) => sum + listFen, 0)
}

test.each<[string, Conditions['exchange'], number, number, ReturnType<typeof over>, number]>([
  ['two months and a day are three', 'dearer_by_months_begun', 300, 200, over('2026-03-01', '2026-05-02', 3), 300],
  ['cheaper gives nothing back', 'dearer_by_months_begun', 200, 300, over('2026-03-01', '2026-05-01', 2), 0],
  ['by day: of 31 days ten', 'dearer_by_day', 310, 0, over('2026-03-01', '2026-03-11', 1), 100],
  ['by day: a month and fifteen of 30 days', 'dearer_by_day', 300, 200, over('2026-03-01', '2026-04-16', 2), 150],
  ['by day: less than a fen is nobody’s', 'dearer_by_day', 0.01, 0, over('2026-03-01', '2026-03-11', 1), 0],
  ['by day: cheaper gives nothing back', 'dearer_by_day', 100, 200, over('2026-03-01', '2026-03-11', 1), 0],
])('%s', (_, how, next, old, left, cost) => {
  expect(costs(how, price(next), price(old), left)).toBe(yuan(cost))
})

test('where the price of the old device is not known, it is not dearer', () => {
  expect(costs('dearer_by_months_begun', price(300), undefined, over('2026-03-01', '2026-04-01', 1))).toBe(0)
})

test('the deposit is that of the new device', () => {
  const [month] = [over('2026-03-01', '2026-04-01', 1)]
  for (const how of ['dearer_by_months_begun', 'dearer_by_day'] as const) {
    expect(pricedExchange(how, price(300), price(200), month).depositFen).toBe(yuan(800))
  }
})

// rules.md 7.1 (ngt-k.com, sunmedic-care.com, mitsui-medix)
test.each([
  ['on the 10th', '2026-04-10', '2026-05-01', 1, 50],
  ['on the 20th', '2026-04-20', '2026-05-01', 1, 50],
  ['on the 1st: the whole month is the new one’s', '2026-04-01', '2026-05-01', 1, 100],
  ['on the 10th, and another month', '2026-04-10', '2026-06-01', 2, 150],
])('a swap within a month of half months, %s: half of each device', (_, from, to, months, cost) => {
  const [next, old] = [price(300, { per: 'half_month' }), price(200, { per: 'half_month' })]
  expect(costs('dearer_by_months_begun', next, old, over(from, to, months))).toBe(yuan(cost))
})

test('an exchange and what it leads to are never cheaper the longer they last', () => {
  const from = dayOf('2026-01-31')
  for (const how of ['dearer_by_months_begun', 'dearer_by_day'] as const) {
    const lasting = [1, 2, 3, 4].map(months => {
      const left = { period: { from, to: addMonths(from, months) }, months }
      return costs(how, price(333.33), price(111.11), left)
    })
    expect(lasting).toEqual(lasting.toSorted((one, other) => one - other))
  }
})
