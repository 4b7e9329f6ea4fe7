import { expect, test } from 'vitest'
import { no, yes } from '#app/result.ts'
import { type Counted, countedBack, countedOut, missingOf } from './accessories.ts'

const RAIL = { zh: '护栏', en: 'Side rail' }
const HAND = { zh: '手控器', en: 'Hand control' }
const BED = [
  { ...RAIL, count: 2 },
  { ...HAND, count: 1 },
]
const out = (rails: number, hands: number) => [
  { ...RAIL, count: rails },
  { ...HAND, count: hands },
]
const back = (rails: number, hands: number) => [
  { ...RAIL, given: 2, back: rails },
  { ...HAND, given: 1, back: hands },
]
const names = ['护栏', '手控器']

test.each<[string, Counted, unknown]>([
  ['nobody counted: all of it', {}, yes(out(2, 1))],
  ['all of it', { parts: [2, 1] }, yes(out(2, 1))],
  ['one rail stays', { parts: [1, 1], partNames: names }, yes(out(1, 1))],
  ['nothing goes', { parts: [0, 0] }, yes(out(0, 0))],
  ['a third rail', { parts: [3, 1] }, no('too_many_counted')],
  ['a part was added to the product', { parts: [2] }, no('parts_have_changed')],
  ['a part was taken from the product', { parts: [2, 1, 1] }, no('parts_have_changed')],
  ['the parts have changed places', { parts: [1, 1], partNames: ['手控器', '护栏'] }, no('parts_have_changed')],
])('what goes out · %s', (_, counted, answer) => expect(countedOut(BED, counted)).toEqual(answer))

test.each<[string, Counted, unknown]>([
  ['nobody counted: all of it', {}, yes(back(2, 1))],
  ['all of it', { parts: [2, 1] }, yes(back(2, 1))],
  ['a rail is missing', { parts: [1, 1] }, yes(back(1, 1))],
  ['nothing came back', { parts: [0, 0] }, yes(back(0, 0))],
  ['more than went out', { parts: [2, 2] }, no('more_back_than_given')],
  ['another number of parts', { parts: [2, 1, 0] }, no('parts_have_changed')],
])('what comes back · %s', (_, counted, answer) => expect(countedBack(out(2, 1), counted)).toEqual(answer))

test.each([
  [back(2, 1), []],
  [back(1, 1), [{ ...RAIL, count: 1 }]],
  [back(0, 1), [{ ...RAIL, count: 2 }]],
  [
    back(1, 0),
    [
      { ...RAIL, count: 1 },
      { ...HAND, count: 1 },
    ],
  ],
  // One of two went out and came back: nothing is missing.
  [[{ ...RAIL, given: 1, back: 1 }], []],
  [[], []],
])('of %j there is missing %j', (parts, missing) => expect(missingOf(parts)).toEqual(missing))
