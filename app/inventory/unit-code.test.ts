import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUnitCode, newUnitCode, printedUnitCode, tidyUnitCode } from './unit-code.ts'

const SIGNS = [...'23456789ABCDEFGHJKMNPQRSTVWXY']
const code = fc
  .array(fc.nat({ max: SIGNS.length - 1 }), { minLength: 7, maxLength: 7 })
  .map(places => newUnitCode(() => places.pop() ?? 0))

test('every new code is a code', () => {
  fc.assert(fc.property(code, isUnitCode))
})

test('one wrong sign is always found', () => {
  fc.assert(
    fc.property(code, fc.nat({ max: 7 }), fc.constantFrom(...SIGNS), (right, place, sign) => {
      const typed = right.slice(0, place) + sign + right.slice(place + 1)
      return isUnitCode(typed) === (typed === right)
    }),
  )
})

test('two neighbours swapped are always found', () => {
  fc.assert(
    fc.property(code, fc.nat({ max: 6 }), (right, place) => {
      const [one = '', other = ''] = right.slice(place, place + 2)
      const typed = right.slice(0, place) + other + one + right.slice(place + 2)
      return isUnitCode(typed) === (typed === right)
    }),
  )
})

test('it is read however it is typed, printed or scanned', () => {
  fc.assert(
    fc.property(code, right => {
      const ways = [
        right.toLowerCase(),
        printedUnitCode(right),
        ` ${printedUnitCode(right).toLowerCase()} `,
        `https://fuju.example/u/${right}`,
        `http://localhost:3000/u/${right.toLowerCase()}?from=label`,
        `HTTPS://FUJU.EXAMPLE/U/${printedUnitCode(right)}/fault`,
      ]
      for (const way of ways) expect(tidyUnitCode(way)).toBe(right)
    }),
  )
})

test.for(['', 'A', '2222222', '22222220', '22222222X', 'OOOOOOOO', '不是编号'])('%s is no code', typed => {
  expect(isUnitCode(tidyUnitCode(typed))).toBe(false)
})
