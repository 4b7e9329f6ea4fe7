import { describe, expect, test } from 'vitest'
import { carriedIn, comparedIn, comparisonOf } from './comparison.ts'

const inAddress = (query: string) => comparedIn(new URLSearchParams(query))
const offered = (code: string) => ({ code, retiredAt: null })

describe('an address asks to compare', () => {
  test.for([
    ['nothing', '', []],
    ['one', 'code=C12-01', ['C12-01']],
    ['each once, in its order', 'code=C12-02&code=C12-01&code=C12-02', ['C12-02', 'C12-01']],
    ['several in one word', 'code=C12-01,C12-03&code=C01-02', ['C12-01', 'C12-03', 'C01-02']],
    ['however it is typed', 'code=%20c12-01', ['C12-01']],
    ['only what is a code', 'code=&code=wheelchair&code=%3Cb%3E&code=C12-01', ['C12-01']],
  ] as const)('%s', ([, query, codes]) => expect(inAddress(query)).toEqual(codes))

  test('no more than a list shows', () => {
    const many = Array.from({ length: 60 }, (_, i) => `code=C12-${10 + i}`).join('&')
    expect(inAddress(many)).toHaveLength(24)
  })

  test('a list carries three at most', () => {
    const carried = carriedIn(new URLSearchParams({ compare: 'C01-01,C01-02,x,C01-03,C01-04' }))
    expect(carried).toEqual(['C01-01', 'C01-02', 'C01-03'])
  })
})

describe('of what was asked for', () => {
  const found = ['C01-01', 'C01-02', 'C01-03', 'C01-04'].map(offered)

  test('three stand in the order of the address, and the rest is counted', () => {
    const { shown, left, unknown } = comparisonOf(['C01-04', 'C01-01', 'C01-03', 'C01-02'], found)
    expect([shown.map(({ code }) => code), left, unknown]).toEqual([['C01-04', 'C01-01', 'C01-03'], 1, 0])
  })

  test('what is unknown or not rented out any more is left out and counted', () => {
    const retired = { code: 'C02-01', retiredAt: new Date(0) }
    const { shown, left, unknown } = comparisonOf(['C99-99', 'C02-01', 'C01-01'], [...found, retired])
    expect([shown.map(({ code }) => code), left, unknown]).toEqual([['C01-01'], 0, 2])
  })
})
