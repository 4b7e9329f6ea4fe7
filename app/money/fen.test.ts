import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen, minus, plus, shareOf } from './fen.ts'

test.each([
  [20_000, 6_000, 12_000],
  [20_000, 8_000, 16_000],
  [99_000, 8_500, 84_150],
  [1, 9_999, 0],
])('%i fen at %i basis points is %i', (amount, share, part) => expect(shareOf(fen(amount), share)).toBe(part))

test('half a fen is no money', () => expect(() => fen(0.5)).toThrow(RangeError))

test('a share and the rest are the whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 10_000 }), (amount, share) => {
      const part = shareOf(fen(amount), share)
      expect(plus(part, minus(fen(amount), part))).toBe(amount)
      expect(part).toBeGreaterThanOrEqual(0)
      expect(part).toBeLessThanOrEqual(amount)
    }),
  )
})
