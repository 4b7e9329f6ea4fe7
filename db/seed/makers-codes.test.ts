import { expect, test } from 'vitest'
import { isGtin } from '#app/inventory/gs1.ts'
import { readCatalogue } from './catalogue-files.server.ts'
import { MAKERS_CODES } from './makers-codes.ts'

test('a bar code of the demo is well formed, nobody’s, and of a product that there is', () => {
  const codes = Object.values(MAKERS_CODES)
  expect(codes.filter(code => !isGtin(code) || !/^2\d{12}$/.test(code))).toEqual([])
  expect(new Set(codes).size).toBe(codes.length)
  const products = readCatalogue().flatMap(category => category.products.map(({ code }) => code))
  expect(products).toEqual(expect.arrayContaining(Object.keys(MAKERS_CODES)))
})
