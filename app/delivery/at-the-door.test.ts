import { expect, test } from 'vitest'
import { atTheDoor, unitsFor } from './at-the-door.ts'

const STOPS = [
  { kind: 'deliver', reference: 'R1', unitCode: 'A', productId: 'bed' },
  { kind: 'deliver', reference: 'R2', unitCode: 'B', productId: 'bed' },
  { kind: 'deliver', reference: 'R3', unitCode: null, productId: 'chair' },
  { kind: 'fetch_back', reference: 'R4', unitCode: 'Z', productId: 'bed' },
] as const
const LYING = [
  { code: 'A', productId: 'bed' },
  { code: 'C', productId: 'bed' },
  { code: 'D', productId: 'chair' },
  { code: 'E', productId: 'hoist' },
]

test.each([
  ['its own stop', 'A', { does: 'hand_over', reference: 'R1', code: 'A' }],
  ['its own stop, though another like it comes first', 'B', { does: 'hand_over', reference: 'R2', code: 'B' }],
  ['one like it that lies on the van', 'C', { does: 'hand_over', reference: 'R1', code: 'C' }],
  ['a stop that no unit was promised to', 'D', { does: 'hand_over', reference: 'R3', code: 'D' }],
  ['one that is fetched', 'Z', { does: 'take_back', code: 'Z' }],
  ['for nobody here', 'E', undefined],
  ['neither promised nor on the van', 'X', undefined],
])('%s: %s', (_, code, expected) => expect(atTheDoor(code, STOPS, LYING)).toEqual(expected))

test('what is fetched is never handed over in the place of one like it', () =>
  expect(atTheDoor('C', [STOPS[3]], LYING)).toBeUndefined())

test('each stop gets its own unit from the van, else one like it, and no unit is given twice', () => {
  expect([...unitsFor(STOPS, LYING)].toSorted()).toEqual([
    ['R1', 'A'],
    ['R2', 'C'],
    ['R3', 'D'],
  ])
  expect(unitsFor(STOPS, [{ code: 'B', productId: 'bed' }])).toEqual(new Map([['R2', 'B']]))
  expect(unitsFor(STOPS, [])).toEqual(new Map())
})
