import { expect, test } from 'vitest'
import { look, NOTHING_IN_VIEW, type Sight } from './seen.ts'

const QR: Sight = { text: 'A2BCD3EF', isBars: false }
const OTHER: Sight = { text: 'X2BCD3EF', isBars: false }
const BARS: Sight = { text: '6901234567892', isBars: true }

/** What is told of a row of looks, 100 ms apart unless said otherwise. */
function told(sights: readonly (Sight | undefined)[], apart = 100): readonly string[] {
  const all: string[] = []
  let inView = NOTHING_IN_VIEW
  for (const [i, sight] of sights.entries()) {
    const answer = look(inView, sight, i * apart)
    inView = answer.inView
    if (answer.told !== undefined) all.push(answer.told)
  }
  return all
}

test.for<[string, (Sight | undefined)[], number, string[]]>([
  ['a code that stays in view is told once', [QR, QR, QR, QR], 100, [QR.text]],
  ['a look that misses it does not make it new', [QR, undefined, QR, undefined, undefined, QR], 100, [QR.text]],
  ['gone for long, it is told again', [QR, undefined, QR], 1000, [QR.text, QR.text]],
  ['another code is told at once', [QR, OTHER, QR], 100, [QR.text, OTHER.text, QR.text]],
  ['bars are told when two looks agree', [BARS, BARS, BARS], 100, [BARS.text]],
  ['bars that were seen once are not told', [BARS, QR, BARS], 100, [QR.text]],
  ['nothing in view tells nothing', [undefined, undefined], 100, []],
])('%s', ([, sights, apart, codes]) => {
  expect(told(sights, apart)).toEqual(codes)
})
