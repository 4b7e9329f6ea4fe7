import { expect, test } from 'vitest'
import type { Line } from '#app/allotment/fleet.ts'
import { addDays, dayOf } from '#app/time/day.ts'
import { couldStay, longestStay } from './stay.ts'

const today = dayOf('2026-03-02')
const asOf = { today, opening: { openWeekdays: [1, 2, 3, 4, 5, 6, 7], closures: [] }, turnaroundDays: 0 }
const span = (from: number, to: number) => ({ from: addDays(today, from), to: addDays(today, to) })
const line = (holderId: string, unitId: string, from: number, to: number, over: Partial<Line> = {}): Line => ({
  ...{ id: `of ${holderId}`, holderId, unitId, during: span(from, to), why: 'reservation' },
  ...{ isPinned: false, isOut: false, isPriority: false, ...over },
})
const out = (unitId: string, from: number, to: number) =>
  line('me', unitId, from, to, { why: 'rental', isPinned: true, isOut: true })
const pinned = { isPinned: true }

test.each<[string, readonly string[], readonly Line[], number, boolean]>([
  ['nobody comes after', ['A'], [out('A', -5, 5)], 8, true],
  ['up to the day on which the next begins', ['A'], [out('A', -5, 5), line('one', 'A', 8, 9)], 8, true],
  ['a day into the next, and there is no other unit', ['A'], [out('A', -5, 5), line('one', 'A', 7, 9)], 8, false],
  [
    'EXTEND-swap-other: the next moves to the other unit',
    ['A', 'B'],
    [out('A', -5, 5), line('one', 'A', 6, 9)],
    8,
    true,
  ],
  [
    'the next is pinned, whatever else is free',
    ['A', 'B'],
    [out('A', -5, 5), line('one', 'A', 6, 9, pinned)],
    8,
    false,
  ],
  [
    'the next moves to a unit from which another one moves',
    ['A', 'B', 'C'],
    [out('A', -5, 5), line('one', 'A', 6, 9), line('two', 'B', 8, 12), line('three', 'C', 2, 8)],
    8,
    true,
  ],
  [
    'two come after, and there is room for one',
    ['A', 'B'],
    [out('A', -5, 5), line('one', 'A', 5, 7), line('two', 'A', 7, 9), line('three', 'B', 7, 12)],
    8,
    false,
  ],
  ['late already, and the next is on another unit', ['A', 'B'], [out('A', -9, -2), line('one', 'B', 0, 9)], 20, true],
])('%s', (_name, units, lines, until, could) =>
  expect(
    couldStay(
      { units, lines, keptForPriority: 0 },
      { holderId: 'me', unitId: 'A', during: span(-5, until), isPriority: false },
      asOf,
    ),
  ).toBe(could),
)

test.each([
  ['the last one is kept for people with priority', 1, false, false],
  ['one of them may have it', 1, true, true],
  ['nothing is kept', 0, false, true],
])('%s', (_name, keptForPriority, isPriority, could) => {
  const lines = [out('A', -5, 5), line('one', 'B', 6, 9)]
  const stay = { holderId: 'me', unitId: 'A', during: span(-5, 8), isPriority }
  expect(couldStay({ units: ['A', 'B'], lines, keptForPriority }, stay, asOf)).toBe(could)
})

test('the longest stay is the last for which there is room, and no longer than is asked', () => {
  expect(longestStay(12, months => months <= 3)).toBe(3)
  expect(longestStay(2, () => true)).toBe(2)
  expect(longestStay(12, () => false)).toBe(0)
})
