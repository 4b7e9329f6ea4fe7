import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskName, maskNumber, maskTail } from './mask.ts'

test.each([
  ['王桂兰', '王**'],
  ['李明', '李*'],
  ['欧阳文秀', '欧阳**'],
  ['欧阳', '欧*'],
  ['王', '王*'],
  [' 王桂兰 ', '王**'],
  ['𠮷田花', '𠮷**'],
  ['Anna Lee', 'A***'],
  ['', ''],
])('%s is shown as %s', (name, shown) => expect(maskName(name)).toBe(shown))

test.each([
  ['120114195603040022', '1201**********0022'],
  ['11010519491231002X', '1101**********002X'],
  ['12011419830228101042', '1201************1042'],
  ['123456789', '1234*6789'],
  ['12345678', '********'],
  ['', ''],
])('%s is shown as %s', (number, shown) => expect(maskNumber(number)).toBe(shown))

test('a sealed number shows its tail', () => {
  expect(maskTail('0022')).toBe('**************0022')
  expect(maskTail(null)).toBe('')
})

test('a mask never shows more than eight characters, and keeps the length', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9X]{0,40}$/), number => {
      const shown = maskNumber(number)
      expect(shown).toHaveLength(number.length)
      expect(shown.replaceAll('*', '').length).toBeLessThanOrEqual(8)
    }),
  )
})
