import fc from 'fast-check'
import { expect, test } from 'vitest'
import { birthOf, checkOf, isIdentityNumber, tailOf, tidyIdentityNumber } from './identity-number.ts'

test.each([
  ['11010519491231002X', true, 'the example of the standard'],
  ['440524188001010014', true, 'the other example, born in 1880'],
  ['110105170001010010', false, 'nobody is that old'],
  ['120114195603040022', true, 'made up, of the cast'],
  ['120114194807150018', true, 'made up, of the cast'],
  ['120114198302281010', true, 'made up, of the cast'],
  ['11010519491231002x', true, 'a small x'],
  ['１１０１０５１９４９１２３１００２Ｘ', true, 'full-width digits'],
  [' 110105 19491231 002X ', true, 'spaces'],
  ['110105-19491231-002X', true, 'dashes'],
  ['110105194912310021', false, 'a wrong check character'],
  ['120114195603040023', false, 'a wrong check digit'],
  ['120114195613040021', false, 'a thirteenth month'],
  ['120114195602300025', false, 'the thirtieth of February'],
  ['120114195702290028', false, 'a leap day in a common year'],
  ['020114195603040022', false, 'no province begins with 0'],
  ['12011419560304002', false, 'one digit short'],
  ['1201141956030400222', false, 'one digit too many'],
  ['X20114195603040022', false, 'an X in front'],
  ['110105491231002', false, 'a number of 15 digits, no longer issued'],
  ['', false, 'nothing'],
  ['一二〇一一四', false, 'words'],
])('%s is an identity number: %s (%s)', (typed, is) => {
  expect(isIdentityNumber(tidyIdentityNumber(typed))).toBe(is)
})

test.each(['120114195613040021', '120114195602300025', '120114195702290028'])('%s fails by its date alone', number => {
  const repaired = number.slice(0, 17) + checkOf(number)
  expect(isIdentityNumber(repaired)).toBe(false)
})

test('a number tells the birthday and its tail', () => {
  expect(birthOf('11010519491231002X')).toBe('1949-12-31')
  expect(birthOf('440524188001010014')).toBe('1880-01-01')
  expect(tailOf('11010519491231002X')).toBe('002X')
  expect(() => birthOf('120114195613040021')).toThrow(RangeError)
})

const numbers = fc
  .tuple(
    fc.integer({ min: 110_000, max: 659_999 }),
    fc.date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([area, born, order]) => {
    const head = `${area}${born.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`
    return head + checkOf(head)
  })

test('every number that is made by the rule is one, and none with a single digit changed', () => {
  fc.assert(
    fc.property(numbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, place, step) => {
      expect(isIdentityNumber(number)).toBe(true)
      const changed = String((Number(number[place]) + step) % 10)
      expect(isIdentityNumber(number.slice(0, place) + changed + number.slice(place + 1))).toBe(false)
    }),
  )
})

test('what was tidied once stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const tidy = tidyIdentityNumber(text)
      expect(isIdentityNumber(tidy)).toBe(isIdentityNumber(tidyIdentityNumber(tidy)))
    }),
  )
})
