import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newUnitCode, printedUnitCode } from '#app/inventory/unit-code.ts'
import { asKept, type Collected, collect, collectedFrom, linesOf, MOST_COLLECTED, without } from './collected.ts'

const codeOf = (n: number) => newUnitCode(below => (n * 7 + 3) % below)
const [ONE, OTHER] = [codeOf(1), codeOf(2)]
const all = (sent: readonly string[]): Collected => sent.reduce<Collected>((list, code) => collect(list, code).list, [])

test('the newest stands first, and the form sends them as they were scanned', () => {
  const list = all([ONE, `https://rent.example.org/u/${OTHER}`])
  expect(list).toEqual([OTHER, ONE])
  expect(linesOf(list)).toBe(`${ONE}\n${OTHER}`)
})

test('a second scan of the same is known, in whatever dress', () => {
  const list = all([ONE])
  for (const again of [ONE, printedUnitCode(ONE), `HTTPS://RENT.EXAMPLE.ORG/U/${ONE}`])
    expect(collect(list, again)).toEqual({ list, told: 'known' })
})

test.for(['', '  ', 'A2BCD3E9'])('%j is not taken', sent => {
  expect(collect([ONE], sent)).toEqual({ list: [ONE], told: 'bad' })
})

test('no more than one act takes', () => {
  const full = Array.from({ length: MOST_COLLECTED }, (_, n) => `ZC-${n}`)
  expect(collect(full, ONE)).toEqual({ list: full, told: 'bad' })
})

test('one is taken out again', () => {
  expect(without([OTHER, ONE], OTHER)).toEqual([ONE])
})

test('what the browser kept is what was collected', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 40 }), sent => {
      const list = all(sent)
      expect(collectedFrom(asKept(list))).toEqual(list)
    }),
  )
  expect(collectedFrom(null)).toEqual([])
})
