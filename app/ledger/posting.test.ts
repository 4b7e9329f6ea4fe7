import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen } from '#app/money/fen.ts'
import { PAYERS } from '#app/programmes/programme.ts'
import { PAYMENT_METHODS } from './account.ts'
import {
  type Charge,
  depositPaid,
  depositReturned,
  type Posted,
  rentCharged,
  rentChargeReversed,
  rentPaid,
  rentRefunded,
} from './posting.ts'

const sum = (entries: readonly Posted[]) => entries.reduce((total, entry) => total + entry.amountFen, 0)

const chargeOf = (person: number, shares: Charge['shares']): Charge => ({
  personFen: fen(person),
  shares,
  listRentFen: fen(person + shares.reduce((total, share) => total + share.amountFen, 0)),
})

const WHEELCHAIR = chargeOf(4_000, [{ payer: 'district', payout: 'at_once', programmeId: 'p', amountFen: fen(16_000) }])

test.each<[string, readonly Posted[], readonly [string, number][]]>([
  [
    'a subsidised rent',
    rentCharged(WHEELCHAIR),
    [
      ['resident_receivable', 4_000],
      ['district_receivable', 16_000],
      ['rent_income', -20_000],
    ],
  ],
  [
    'a discounted rent',
    rentCharged(chargeOf(8_000, [{ payer: 'centre', payout: 'at_once', programmeId: 'p', amountFen: fen(12_000) }])),
    [
      ['resident_receivable', 8_000],
      ['discount_given', 12_000],
      ['rent_income', -20_000],
    ],
  ],
  [
    'a list rent',
    rentCharged(chargeOf(20_000, [])),
    [
      ['resident_receivable', 20_000],
      ['rent_income', -20_000],
    ],
  ],
  [
    'nothing left for the person',
    rentCharged(chargeOf(0, [{ payer: 'district', payout: 'at_once', programmeId: 'p', amountFen: fen(20_000) }])),
    [
      ['district_receivable', 20_000],
      ['rent_income', -20_000],
    ],
  ],
  ['a free device', rentCharged(chargeOf(0, [])), []],
  [
    'taken back',
    rentChargeReversed(WHEELCHAIR),
    [
      ['resident_receivable', -4_000],
      ['district_receivable', -16_000],
      ['rent_income', 20_000],
    ],
  ],
  [
    'rent in cash',
    rentPaid(fen(8_000), 'cash'),
    [
      ['cash', 8_000],
      ['resident_receivable', -8_000],
    ],
  ],
  [
    'rent given back',
    rentRefunded(fen(8_000), 'bank'),
    [
      ['resident_receivable', 8_000],
      ['bank', -8_000],
    ],
  ],
  [
    'deposit by card',
    depositPaid(fen(100_000), 'pos'),
    [
      ['pos', 100_000],
      ['deposits_held', -100_000],
    ],
  ],
  [
    'deposit given back',
    depositReturned(fen(100_000), 'cash'),
    [
      ['deposits_held', 100_000],
      ['cash', -100_000],
    ],
  ],
  ['no deposit', depositPaid(fen(0), 'cash'), []],
])('%s', (_, entries, expected) => {
  expect(entries.map(entry => [entry.account, entry.amountFen])).toEqual(expected)
})

test('what the district or the centre bears names its programme', () => {
  expect(rentCharged(WHEELCHAIR).find(entry => entry.account === 'district_receivable')?.programmeId).toBe('p')
})

test.each([rentPaid, rentRefunded, depositPaid, depositReturned])('money never moves by less than nothing', posting => {
  expect(() => posting(fen(-1), 'cash')).toThrow(RangeError)
})

const amount = fc.nat(1e10).map(fen)
const charges = fc
  .tuple(
    fc.nat(1e9),
    fc.array(
      fc.record({
        payer: fc.constantFrom(...PAYERS),
        payout: fc.constant('at_once' as const),
        programmeId: fc.uuid(),
        amountFen: amount,
      }),
      {
        maxLength: 4,
      },
    ),
  )
  .map(([person, shares]) => chargeOf(person, shares))

test('every posting sums to zero, and no line of it is zero', () => {
  fc.assert(
    fc.property(charges, amount, fc.constantFrom(...PAYMENT_METHODS), (charge, paid, method) => {
      const postings = [
        rentCharged(charge),
        rentChargeReversed(charge),
        ...[rentPaid, rentRefunded, depositPaid, depositReturned].map(posting => posting(paid, method)),
      ]
      for (const entries of postings) {
        expect(sum(entries)).toBe(0)
        expect(entries.every(entry => entry.amountFen !== 0)).toBe(true)
      }
      expect(sum([...rentCharged(charge), ...rentChargeReversed(charge)])).toBe(0)
    }),
  )
})
