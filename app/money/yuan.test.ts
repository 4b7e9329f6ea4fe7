import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen } from './fen.ts'
import { fenOf, yuanText } from './yuan.ts'

test.each([
  ['200', 20_000],
  ['199.5', 19_950],
  ['199.05', 19_905],
  ['¥1,200.00', 120_000],
  ['１２０', 12_000],
  ['120 元', 12_000],
  ['0', 0],
  ['', undefined],
  ['-1', undefined],
  ['1.005', undefined],
  ['1e3', undefined],
  ['12345678901', undefined],
  ['a', undefined],
])('%s is %s fen', (typed, amount) => expect(fenOf(typed)).toBe(amount))

test('an amount in a field reads back as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e10 }), amount => {
      expect(fenOf(yuanText(fen(amount)))).toBe(amount)
    }),
  )
})
