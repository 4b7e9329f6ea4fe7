import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isReference, newReference, showReference, tidyReference } from './reference.ts'

const references = fc
  .array(fc.nat(30), { minLength: 7, maxLength: 7 })
  .map(numbers => newReference(() => numbers.pop() ?? 0))

test('what is made is a reference, however it is typed', () => {
  fc.assert(
    fc.property(references, reference => {
      expect(isReference(reference)).toBe(true)
      expect(tidyReference(` ${showReference(reference).toLowerCase()} `)).toBe(reference)
    }),
  )
})

test('one wrong letter, or two swapped neighbours, are noticed', () => {
  const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
  fc.assert(
    fc.property(references, fc.nat(7), fc.nat(30), (reference, place, other) => {
      const wrong = reference.slice(0, place) + letters[other] + reference.slice(place + 1)
      expect(isReference(wrong)).toBe(wrong === reference)
      const [one = '', next = ''] = [reference[place], reference[place + 1]]
      const swapped = reference.slice(0, place) + next + one + reference.slice(place + 2)
      expect(isReference(swapped)).toBe(swapped === reference)
    }),
  )
})

test.each(['', 'ABCD', '0BCDEFGH', 'ABCDEFGHJ', '预约'])('%j is no reference', text =>
  expect(isReference(text)).toBe(false),
)

test('full-width letters are letters', () => expect(tidyReference('ABCD-efgh')).toBe('ABCDEFGH'))
