import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen, plus } from '#app/money/fen.ts'
import { addDays, dayOf } from '#app/time/day.ts'
import { canFollow, canRefundFollow, PAYMENT_STATES, REFUND_STATES } from './payment.ts'
import { refundPromised, refundSent, splitOver, surplusOf } from './refund.ts'

const TODAY = dayOf('2026-11-23')
const paid = (paymentId: string, left: number, daysAgo = 0) => ({
  ...{ paymentId, leftFen: fen(left), paidOn: addDays(TODAY, -daysAgo) },
})

test.each<[string, Parameters<typeof splitOver>[0], number, readonly [string, number, boolean][]]>([
  ['all of one', [paid('a', 500)], 500, [['a', 500, false]]],
  ['a part of one', [paid('a', 500)], 200, [['a', 200, false]]],
  [
    'over two, the first first',
    [paid('a', 500), paid('b', 300)],
    700,
    [
      ['a', 500, false],
      ['b', 200, false],
    ],
  ],
  ['what is spent is passed over', [paid('a', 0), paid('b', 300)], 300, [['b', 300, false]]],
  ['no more than there is', [paid('a', 500)], 900, [['a', 500, false]]],
  ['nothing', [paid('a', 500)], 0, []],
  ['on the last day of the window', [paid('a', 500, 180)], 500, [['a', 500, false]]],
  ['after the window, by transfer', [paid('a', 500, 181)], 500, [['a', 500, true]]],
])('splits %s', (_, payments, amount, expected) => {
  const parts = splitOver(payments, fen(amount), TODAY)
  expect(parts.map(part => [part.paymentId, part.amountFen, part.isByTransfer])).toEqual(expected)
})

test('a split loses and makes no fen, and takes no more of a payment than is left of it', () => {
  const payments = fc.array(fc.record({ left: fc.nat(1e9), daysAgo: fc.nat(400) }), { maxLength: 6 })
  fc.assert(
    fc.property(payments, fc.nat(4e9), (given, wanted) => {
      const returnable = given.map(({ left, daysAgo }, i) => paid(String(i), left, daysAgo))
      const parts = splitOver(returnable, fen(wanted), TODAY)
      const there = given.reduce((sum, { left }) => sum + left, 0)
      expect(plus(...parts.map(part => part.amountFen))).toBe(Math.min(wanted, there))
      for (const part of parts) expect(part.amountFen).toBeLessThanOrEqual(given[Number(part.paymentId)]?.left ?? 0)
      expect(parts.every(part => part.amountFen > 0)).toBe(true)
    }),
  )
})

test.each([
  [500, 500, 0],
  [500, 200, 300],
  [500, 0, 500],
  [200, 500, 0],
])('of %d paid where %d was due, %d was too much', (given, due, much) => {
  expect(surplusOf(fen(given), fen(due))).toBe(much)
})

test('what is promised back leaves what the person is owed in, and then the account that it goes out of', () => {
  expect(refundPromised(fen(5), 'deposit')).toEqual([
    { account: 'deposits_held', amountFen: 5 },
    { account: 'refunds_payable', amountFen: -5 },
  ])
  expect(refundPromised(fen(5), 'rent')[0]?.account).toBe('resident_receivable')
  expect(refundSent(fen(5), 'stripe')).toEqual([
    { account: 'refunds_payable', amountFen: 5 },
    { account: 'stripe', amountFen: -5 },
  ])
})

test('what is paid stays paid and what is sent stays sent; money may still come after a payment was given up', () => {
  for (const state of PAYMENT_STATES) {
    expect(canFollow('paid', state)).toBe(false)
    expect(canFollow(state, 'paid')).toBe(state !== 'paid')
  }
  for (const state of REFUND_STATES) expect(canRefundFollow('sent', state)).toBe(false)
})
