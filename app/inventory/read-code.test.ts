import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isGtin, waysToWrite } from './gs1.ts'
import { isMistyped, keyOfCode, LONGEST_CODE, readCode } from './read-code.ts'
import { newUnitCode, printedUnitCode } from './unit-code.ts'

const CODE = newUnitCode(below => 11 % below)
const PRINTED = printedUnitCode(CODE)
const FULL_WIDTH = [...PRINTED].map(sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')
const WRONG = CODE.slice(0, -1) + (CODE.endsWith('2') ? '3' : '2')
const GTIN = '06901234567892'
const GS = '\u001D'

test.for([
  ['the plain code', CODE],
  ['as printed', PRINTED],
  ['small letters', PRINTED.toLowerCase()],
  ['spaces around and inside', `  ${CODE.slice(0, 4)} ${CODE.slice(4)}\t`],
  ['full width', FULL_WIDTH],
  ['a line end from the scanner', `${CODE}\r\n`],
  ['the address', `https://rent.example.org/u/${CODE}`],
  ['the address in capitals', `HTTPS://RENT.EXAMPLE.ORG/U/${CODE}`],
  ['the address typed through a Chinese keyboard', `https：／／rent。example。org／u／${CODE}`],
  ['the address of a page about it', `https://rent.example.org/u/${CODE}/fault?from=label`],
  ['the address at the desk of another place', `http://127.0.0.1:3000/u/${PRINTED.toLowerCase()}`],
])('a unit: %s', ([, text = '']) => {
  expect(readCode(text)).toEqual({ kind: 'unit', code: CODE })
})

const ONE = { kind: 'gs1', gtin: GTIN, serial: 'A7-3', lot: 'L9', expires: '2027-12-31' }
test.for([
  ['brackets', `(01)${GTIN}(21)A7-3(10)L9(17)271231`],
  ['full-width brackets', `（01）${GTIN}（21）A7-3（10）L9（17）271231`],
  ['brackets in another order', `(17)271231(10)L9(21)A7-3(01)${GTIN}`],
  ['Data Matrix', `]d201${GTIN}1727123121A7-3${GS}10L9`],
  ['Code 128', `]C101${GTIN}21A7-3${GS}10L9${GS}17271231`],
  ['QR code', `]Q301${GTIN}10L9${GS}17271231${GS}21A7-3`],
  ['without a mark', `01${GTIN}1727123110L9${GS}21A7-3`],
  ['a separator in front', `${GS}01${GTIN}1727123110L9${GS}21A7-3`],
  ['separators spelt out', `01${GTIN}1727123110L9<GS>21A7-3`],
  ['separators as a picture', `]d201${GTIN}1727123110L9␝21A7-3`],
  ['an address', `https://id.example.org/01/${GTIN}/21/A7-3?10=L9&17=271231`],
  ['an address with a path before it', `https://example.com/device/01/${GTIN}/10/L9/21/A7%2D3?17=271231&lang=zh`],
  ['an address in words', `https://example.com/gtin/6901234567892/lot/L9/ser/A7-3?exp=271231`],
  ['elements that nobody here needs', `]d201${GTIN}112501011727123121A7-3${GS}10L9${GS}240X${GS}3922150`],
])("a maker's code: %s", ([, text = '']) => {
  expect(readCode(text)).toEqual(ONE)
})

test.for([
  ['EAN-13', '6901234567892', GTIN],
  ['EAN-13 with its mark', ']E06901234567892', GTIN],
  ['14 digits', GTIN, GTIN],
  ['EAN-8', '96385074', '00000096385074'],
  ['UPC-A', '036000291452', '00036000291452'],
  ['spaces around', ' 6901234567892 ', GTIN],
  ['full width', '６９０１２３４５６７８９２', GTIN],
  ['in brackets', `(01)${GTIN}`, GTIN],
])('a bare product number: %s', ([, text = '', gtin]) => {
  expect(readCode(text)).toEqual({ kind: 'gs1', gtin })
})

test.for([
  ['a wrong check digit', '6901234567893'],
  ['a wrong check digit in brackets', '(01)06901234567893(21)A7'],
  ['brackets without a number', `(01)(21)A7`],
  ['elements without a product', `(21)A7-3(10)L9`],
  ['a row that does not come out even', `]d201${GTIN}17`],
  ['a date that is cut short', `]d201${GTIN}17${GS}10L9`],
  ['an unknown name', `]d205${GTIN}`],
  ['an address of anybody', 'https://example.org/about/01/2026'],
  ['a number of an older inventory', 'ZC-2019/0042'],
  ['Chinese', '轮椅 12 号'],
])('another text: %s', ([, text = '']) => {
  expect(readCode(text)).toEqual({ kind: 'other', text })
})

test.for(['', '   ', '\r\n', '\u3000', '\uFEFF'])('nothing: %j', text => {
  expect(readCode(text)).toEqual({ kind: 'nothing' })
  expect(keyOfCode(text)).toBe('')
})

test('the nought-th day of a month is its last', () => {
  expect(readCode(`(01)${GTIN}(17)280200`)).toMatchObject({ expires: '2028-02-29' })
  expect(readCode(`(01)${GTIN}(17)271331`)).toEqual({ kind: 'gs1', gtin: GTIN })
})

test('a value may hold brackets and percent signs', () => {
  expect(readCode(`(01)${GTIN}(21)A(7)`)).toMatchObject({ serial: 'A(7)' })
  expect(readCode(`https://id.example.org/01/${GTIN}/21/100%`)).toMatchObject({ serial: '100%' })
})

test('a number is looked for in every way in which it may be written down', () => {
  expect(waysToWrite('6901234567892')).toEqual(['06901234567892', '6901234567892'])
  expect(waysToWrite('96385074')).toEqual(['00000096385074', '0000096385074', '000096385074', '96385074'])
  expect(waysToWrite('16901234567899')).toEqual(['16901234567899'])
})

test('one wrong digit of a product number is always found', () => {
  fc.assert(
    fc.property(fc.nat({ max: 13 }), fc.nat({ max: 9 }), (place, digit) => {
      const typed = GTIN.slice(0, place) + digit + GTIN.slice(place + 1)
      return isGtin(typed) === (typed === GTIN)
    }),
  )
})

const value = fc.stringMatching(/^[A-Z0-9/-]{1,20}$/)
test('what was written as elements is read again, in brackets and in a row', () => {
  fc.assert(
    fc.property(value, value, (serial, lot) => {
      const made = { kind: 'gs1', gtin: GTIN, serial, lot }
      expect(readCode(`(01)${GTIN}(21)${serial}(10)${lot}`)).toEqual(made)
      expect(readCode(`]d201${GTIN}21${serial}${GS}10${lot}`)).toEqual(made)
    }),
  )
})

test('any text at all is read without a fault, and its key names the same thing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 40 })), text => {
      const key = keyOfCode(text)
      expect(key.length).toBeLessThanOrEqual(LONGEST_CODE * 18)
      expect(readCode(text).kind === 'nothing').toBe(key === '')
    }),
  )
})

test('two dresses of one code have one key', () => {
  expect(keyOfCode(`https://rent.example.org/u/${CODE}`)).toBe(keyOfCode(FULL_WIDTH))
  expect(keyOfCode(`]d201${GTIN}21A7${GS}10L9`)).toBe(keyOfCode(`(01)${GTIN}(21)A7`))
  expect(keyOfCode(`(01)${GTIN}(21)A7`)).not.toBe(keyOfCode(`(01)${GTIN}(21)A8`))
})

test('a misread label is told from another code', () => {
  expect(isMistyped(WRONG)).toBe(true)
  expect(isMistyped(CODE)).toBe(false)
  expect(isMistyped('ZC-2019/0042')).toBe(false)
  expect(isMistyped('96385074')).toBe(false)
})
