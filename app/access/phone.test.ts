import { expect, test } from 'vitest'
import { isPhone, maskPhone, tidyPhone } from './phone.ts'

test.each([
  ['13800138000', true],
  ['+86 138-0013-8000', true],
  ['１３８００１３８０００', true],
  ['0086 13800138000', true],
  ['12800138000', false],
  ['1380013800', false],
  ['022-29340000', false],
])('%s is a mobile number: %s', (typed, is) => expect(isPhone(tidyPhone(typed))).toBe(is))

test('a masked number cannot be called', () => expect(maskPhone('13800138000')).toBe('138****8000'))
