import { expect, test } from 'vitest'
import type { Opening } from '#app/districts/opening.ts'
import { addDays, dayOf } from '#app/time/day.ts'
import { fleetOf, type Line } from './fleet.ts'

const today = dayOf('2026-03-02')
const opening: Opening = { openWeekdays: [1, 2, 3, 4, 5, 6, 7], closures: [] }
const line = (from: number, to: number, over: Partial<Line> = {}): Line => ({
  ...{ id: 'one', unitId: 'A', holderId: 'somebody', why: 'rental', isPinned: true, isOut: true, isPriority: false },
  ...{ during: { from: addDays(today, from), to: addDays(today, to) } },
  ...over,
})

test.each<[string, readonly Line[], readonly (readonly [from: number, to: number])[]]>([
  ['a rental that runs ends with its turnaround', [line(-10, 20)], [[-10, 20]]],
  ['a rental that is out past its end keeps its unit for a week yet', [line(-30, -3)], [[-30, 9]]],
  ['one that ended yesterday is late today', [line(-30, 1)], [[-30, 9]]],
  ['one that ends today is awaited', [line(-30, 2)], [[-30, 2]]],
  ['one that is back holds nothing', [line(-30, -3, { isOut: false })], []],
  ['of two only the later is out', [line(-90, -60, { id: 'old', isOut: false }), line(-30, 5)], [[-30, 5]]],
  ['a reservation of the past holds nothing', [line(-30, -3, { why: 'reservation', isOut: false })], []],
])('%s', (_name, lines, expected) => {
  const { held } = fleetOf(['A'], lines, { today, opening, turnaroundDays: 2 })
  const periods = expected.map(([from, to]) => ({ from: addDays(today, from), to: addDays(today, to) }))
  expect(held.map(({ during }) => during)).toEqual(periods)
})

test('only a reservation that nobody has prepared moves', () => {
  const lines = [
    line(5, 9, { id: 'a', why: 'reservation', isPinned: false }),
    line(10, 12, { id: 'b', why: 'reservation' }),
    line(13, 15, { id: 'c', why: 'showroom', isPinned: false }),
  ]
  const { held } = fleetOf(['A'], lines, { today, opening, turnaroundDays: 2 })
  expect(held.map(({ isMovable }) => isMovable)).toEqual([true, false, false])
})

test('a centre that is closed meanwhile makes it ready a day later', () => {
  const closed = { ...opening, closures: [{ from: addDays(today, 8), to: addDays(today, 9) }] }
  const { held } = fleetOf(['A'], [line(-30, -3)], { today, opening: closed, turnaroundDays: 2 })
  expect(held[0]?.during.to).toBe(addDays(today, 10))
})
