import { expect, test } from 'vitest'
import { codesOf } from './counted-code.ts'

test('a list is one code to a line, each once, a unit’s own code in one form', () => {
  expect(codesOf('http://a.test/u/a2bc-d3e5\r\n\n  OLD-7 \nOLD-7\n')).toHaveLength(2)
  expect(codesOf(' \n')).toEqual([])
})
