import { expect, test } from 'vitest'
import { placeAt } from './drag.ts'

const MIDDLES = [10, 30, 50, 70]

test.each([
  ['where it was', 1, 30, 1],
  ['above all', 2, 0, 0],
  ['below all', 0, 100, 3],
  ['one down', 0, 35, 1],
  ['one up', 3, 45, 2],
  ['not yet past the next', 1, 49, 1],
])('%s', (_, from, y, place) => expect(placeAt(MIDDLES, from, y)).toBe(place))
