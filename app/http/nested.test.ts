import { expect, test } from 'vitest'
import { flat, nested } from './nested.ts'

test.for([
  [
    { zh: '手杖', 'purpose.zh': '走路', 'purpose.en': 'Walking' },
    { zh: '手杖', purpose: { zh: '走路', en: 'Walking' } },
  ],
  [{ 'parts.0.zh': 'a', 'parts.1.zh': 'b' }, { parts: [{ zh: 'a' }, { zh: 'b' }] }],
  [{ needs: ['walking', 'stairs'] }, { needs: ['walking', 'stairs'] }],
  [{ a: 'x', 'a.b': 'y' }, { a: { b: 'y' } }],
  [{ 'a.7.b': 'y' }, { a: { 7: { b: 'y' } } }],
] as const)('%j is %j', ([typed, meant]) => {
  expect(nested(typed)).toEqual(meant)
})

test('no name reaches past the form', () => {
  const read = nested(JSON.parse('{"__proto__.polluted": "yes", "constructor.prototype.polluted": "yes"}'))
  expect(({} as { polluted?: string }).polluted).toBeUndefined()
  expect(Object.keys(read)).toContain('constructor')
})

test('what is kept fills the form that it came from', () => {
  const kept = {
    zh: '手杖',
    purpose: { zh: '走路' },
    specs: { legs: 1, folds: true, brakes: false },
    own: null,
    parts: [{ zh: 'a' }],
  }
  expect(flat(kept)).toEqual({
    zh: '手杖',
    'purpose.zh': '走路',
    'specs.legs': '1',
    'specs.folds': 'yes',
    'parts.0.zh': 'a',
  })
})
