import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FASTEST_HAND_MS, NO_BURST, type Stroke, step } from './wedge.ts'

const REST = { keyCode: 0, control: false, command: false, repeat: false, composing: false, capsLock: false } as const
const SHIFTED = '~!@#$%^&*()_+{}|:"<>?'
const PLAIN = "`1234567890-=[]\\;',./"
const CODES = [
  ...['Backquote', ...[...'1234567890'].map(digit => `Digit${digit}`), 'Minus', 'Equal', 'BracketLeft'],
  ...['BracketRight', 'Backslash', 'Semicolon', 'Quote', 'Comma', 'Period', 'Slash'],
]

/** Where a sign lies on the American board. */
function onBoard(sign: string): { code: string; shift: boolean } {
  if (/[A-Za-z]/.test(sign)) return { code: `Key${sign.toUpperCase()}`, shift: sign !== sign.toLowerCase() }
  if (sign === ' ') return { code: 'Space', shift: false }
  const plain = PLAIN.indexOf(sign)
  return plain >= 0
    ? { code: CODES[plain] ?? '', shift: false }
    : { code: CODES[SHIFTED.indexOf(sign)] ?? '', shift: true }
}

type How = (sign: string) => Partial<Stroke>
const AS_TYPED: How = key => ({ key })
const THROUGH_INPUT_METHOD: How = () => ({ key: 'Process', keyCode: 229, composing: true })
/** macOS says what the key would be, and that the input method has it. */
const TAKEN_YET_TOLD: How = sign => ({ key: sign === '/' ? '、' : sign === '.' ? '。' : sign, keyCode: 229 })
const FULL_WIDTH: How = sign => ({ key: sign === ' ' ? '\u3000' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0) })

/** The keys of a burst, Shift and all, and the key that ends it. */
function strokesOf(text: string, gaps: readonly number[], how: How, end = 'Enter'): readonly Stroke[] {
  let at = 1000
  const strokes: Stroke[] = []
  for (const [i, sign] of [...text].entries()) {
    const place = onBoard(sign)
    at += gaps[i] ?? 1
    if (place.shift) strokes.push({ ...REST, key: 'Shift', code: 'ShiftLeft', at, shift: true })
    strokes.push({ ...REST, key: sign, ...place, at, ...how(sign) })
  }
  return [...strokes, { ...REST, key: end, code: end, shift: false, at: at + 1, ...endKey(how, end) }]
}
const endKey = (how: How, end: string) => (how === THROUGH_INPUT_METHOD ? how(end) : {})

/** The codes that come of a row of keys. */
function codesOf(strokes: readonly Stroke[]): readonly string[] {
  const codes: string[] = []
  let burst = NO_BURST
  for (const stroke of strokes) {
    const answer = step(burst, stroke)
    burst = answer.burst
    if (answer.code !== undefined) codes.push(answer.code)
  }
  return codes
}

const printable = fc.string({
  unit: fc.constantFrom(...` ${PLAIN}${SHIFTED}abcxyzABCXYZ`),
  minLength: 4,
  maxLength: 120,
})
const fast = fc.array(fc.integer({ min: 0, max: FASTEST_HAND_MS - 1 }), { minLength: 120, maxLength: 120 })

test('a burst is one code, the same as typed, through an input method, or in full width', () => {
  fc.assert(
    fc.property(
      printable,
      fast,
      fc.constantFrom(AS_TYPED, THROUGH_INPUT_METHOD, TAKEN_YET_TOLD, FULL_WIDTH),
      fc.constantFrom('Enter', 'Tab', 'NumpadEnter'),
      (text, gaps, how, end) => {
        expect(codesOf(strokesOf(text, gaps, how, end))).toEqual([text])
      },
    ),
  )
})

test('what a hand types is never a code', () => {
  const slow = fc.array(fc.integer({ min: FASTEST_HAND_MS, max: 900 }), { minLength: 120, maxLength: 120 })
  fc.assert(
    fc.property(printable, slow, (text, gaps) => {
      expect(codesOf(strokesOf(text, gaps, AS_TYPED))).toEqual([])
    }),
  )
})

test('what a hand typed before is no part of the code', () => {
  fc.assert(
    fc.property(printable, printable, fast, (typed, text, gaps) => {
      const slow = strokesOf(typed, Array(120).fill(FASTEST_HAND_MS), AS_TYPED).slice(0, -1)
      const later = strokesOf(text, gaps, AS_TYPED).map(stroke => ({ ...stroke, at: stroke.at + 100_000 }))
      expect(codesOf([...slow, ...later])).toEqual([text])
    }),
  )
})

test('two bursts are two codes', () => {
  fc.assert(
    fc.property(printable, printable, fast, (one, other, gaps) => {
      const second = strokesOf(other, gaps, THROUGH_INPUT_METHOD).map(key => ({ ...key, at: key.at + 100_000 }))
      expect(codesOf([...strokesOf(one, gaps, AS_TYPED), ...second])).toEqual([one, other])
    }),
  )
})

test('a pause in the middle is no code, and what comes after it stands alone', () => {
  const gaps = [0, 1, 1, 1, FASTEST_HAND_MS, 1, 1, 1]
  expect(codesOf(strokesOf('A2BCD3EF', gaps, AS_TYPED))).toEqual(['D3EF'])
  expect(codesOf(strokesOf('A2BCD3', gaps, AS_TYPED))).toEqual([])
})

test('a key that is held down is no scanner', () => {
  const held = strokesOf('jjjjjjjj', [], AS_TYPED).map((stroke, i) => ({ ...stroke, repeat: i > 0 && i < 8 }))
  expect(codesOf(held)).toEqual([])
})

test('letters are capitals with Shift or Caps Lock, not with both', () => {
  const withLock = (shift: boolean) =>
    strokesOf('abcd', [], THROUGH_INPUT_METHOD).map(stroke => ({ ...stroke, capsLock: true, shift }))
  expect(codesOf(withLock(false))).toEqual(['ABCD'])
  expect(codesOf(withLock(true))).toEqual(['abcd'])
})

test('the separator of a GS1 code comes through; a command does not', () => {
  const press = (over: Partial<Stroke>): Stroke => ({
    ...REST,
    key: ']',
    code: 'BracketRight',
    shift: false,
    at: 0,
    ...over,
  })
  const around = (middle: Stroke) => [
    ...strokesOf('21A7', [], AS_TYPED).slice(0, -1),
    { ...middle, at: 1004 },
    ...strokesOf('10L9', [], AS_TYPED).map(stroke => ({ ...stroke, at: stroke.at + 4 })),
  ]
  expect(codesOf(around(press({ control: true })))).toEqual(['21A7\u001D10L9'])
  expect(codesOf(around(press({ command: true })))).toEqual(['10L9'])
})

test('the first key may be anybody’s; all later ones are the scanner’s', () => {
  let burst = NO_BURST
  const theirs = strokesOf('a2bc', [], AS_TYPED).map(stroke => {
    const answer = step(burst, stroke)
    burst = answer.burst
    return answer.isScanners
  })
  expect(theirs).toEqual([false, true, true, true, true])
})

const wholesOf = (strokes: readonly Stroke[]): readonly (string | undefined)[] => {
  const wholes: (string | undefined)[] = []
  let burst = NO_BURST
  for (const stroke of strokes) {
    const answer = step(burst, stroke)
    burst = answer.burst
    if (answer.code !== undefined) wholes.push(answer.whole)
  }
  return wholes
}

test.each([
  ['after the first key', [1, 80], ['P65CY3SB'], ['65CY3SB']],
  ['twice', [1, 80, 1, 120], ['P65CY3SB'], ['CY3SB']],
  ['not at all', [], ['P65CY3SB'], ['P65CY3SB']],
  ['for longer than one code takes', [1, 400], ['65CY3SB'], ['65CY3SB']],
])('a scanner that stumbles %s still typed one code, where nothing else is typed', (_, gaps, whole, fast) => {
  const strokes = strokesOf('P65CY3SB', gaps, AS_TYPED)
  expect(wholesOf(strokes)).toEqual(whole)
  expect(codesOf(strokes)).toEqual(fast)
})
