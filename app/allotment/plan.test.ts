import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf } from '#app/time/day.ts'
import { overlaps, type Period } from '#app/time/period.ts'
import { type Fleet, type Held, type Plan, peakOf, planFor } from './plan.ts'

const FIRST = dayOf('2026-03-02')
const days = (from: number, to: number): Period => ({ from: addDays(FIRST, from), to: addDays(FIRST, to) })
type Line = readonly [unit: string, from: number, to: number, how?: 'pinned']

const fleet = (units: string, lines: readonly Line[]): Fleet => ({
  units: [...units],
  held: lines.map(([unitId, from, to, how], index) => ({
    id: String(index),
    unitId,
    during: days(from, to),
    isMovable: how !== 'pinned',
  })),
})

test.each<[string, Fleet, Period, unknown]>([
  ['an empty shelf gives nothing', fleet('', []), days(0, 5), 'none_free'],
  ['a free unit is taken', fleet('A', []), days(0, 5), { unitId: 'A', moves: [] }],
  ['one that ends on the day does not clash', fleet('A', [['A', 0, 5]]), days(5, 9), { unitId: 'A', moves: [] }],
  [
    'the tightest gap is taken, the long one stays',
    fleet('ABC', [
      ['B', 0, 5],
      ['B', 9, 20],
      ['C', 0, 3],
      ['C', 12, 20],
    ]),
    days(5, 9),
    { unitId: 'B', moves: [] },
  ],
  ['a rental that is out does not move', fleet('A', [['A', 0, 5, 'pinned']]), days(4, 9), 'none_free'],
  [
    'a reservation moves to make room',
    fleet('AB', [
      ['A', 0, 4],
      ['B', 6, 9],
    ]),
    days(2, 8),
    { unitId: 'B', moves: [{ id: '1', unitId: 'A' }] },
  ],
  [
    'three at once are too many for two',
    fleet('AB', [
      ['A', 0, 4],
      ['B', 3, 9],
    ]),
    days(2, 8),
    'none_free',
  ],
  [
    'two that stand in different gaps move together',
    fleet('AB', [
      ['A', 0, 4],
      ['B', 4, 8],
    ]),
    days(0, 8),
    { unitId: 'B', moves: [{ id: '1', unitId: 'A' }] },
  ],
  [
    'what is pinned ahead is walked around',
    fleet('AB', [
      ['A', 8, 12, 'pinned'],
      ['B', 0, 6],
    ]),
    days(4, 12),
    { unitId: 'B', moves: [{ id: '1', unitId: 'A' }] },
  ],
  [
    'a reservation leaves a unit that can no longer go out',
    fleet('A', [
      ['Z', 0, 5],
      ['A', 6, 9],
    ]),
    days(9, 12),
    { unitId: 'A', moves: [] },
  ],
])('%s', (_name, world, asked, expected) => {
  const answer = planFor(world, asked)
  expect(answer.ok ? answer.value : answer.refusal).toEqual(expected)
})

test.each([
  [[], 0],
  [[days(0, 2), days(2, 4)], 1],
  [[days(0, 3), days(2, 4), days(2, 3)], 3],
])('the peak of %j is %i', (periods, peak) => expect(peakOf(periods)).toBe(peak))

/** A world that the database would let stand: nothing overlaps on one unit. */
const worlds = fc
  .record({
    count: fc.integer({ min: 1, max: 3 }),
    lines: fc.array(fc.tuple(fc.nat(2), fc.nat(11), fc.integer({ min: 1, max: 5 }), fc.boolean()), { maxLength: 7 }),
    from: fc.nat(11),
    length: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ count, lines, from, length }) => {
    const units = ['A', 'B', 'C'].slice(0, count)
    const held: Held[] = []
    for (const [unit, start, lasts, isMovable] of lines) {
      const one = {
        id: String(held.length),
        unitId: units[unit % count] ?? 'A',
        during: days(start, start + lasts),
        isMovable,
      }
      if (!held.some(other => other.unitId === one.unitId && overlaps(other.during, one.during))) held.push(one)
    }
    return { world: { units, held }, asked: days(from, from + length) }
  })

/** Tries every unit for everything that may move. */
function isFeasible({ units, held }: Fleet, asked: Period): boolean {
  const placed = held.filter(({ isMovable }) => !isMovable).map(({ unitId, during }) => ({ unitId, during }))
  const periods = [...held.filter(({ isMovable }) => isMovable).map(({ during }) => during), asked]
  const tryFrom = (index: number): boolean => {
    const during = periods[index]
    if (!during) return true
    return units.some(unitId => {
      if (placed.some(other => other.unitId === unitId && overlaps(other.during, during))) return false
      placed.push({ unitId, during })
      const fits = tryFrom(index + 1)
      placed.pop()
      return fits
    })
  }
  return tryFrom(0)
}

/** Everybody's unit when the plan is carried out. */
function afterwards({ held }: Fleet, { unitId, moves }: Plan, during: Period): readonly Held[] {
  const moved = new Map(moves.map(move => [move.id, move.unitId]))
  const others = held.map(one => ({ ...one, unitId: moved.get(one.id) ?? one.unitId }))
  return [...others, { id: 'asked', unitId, during, isMovable: true }]
}

const clashesIn = (held: readonly Held[]) =>
  held.filter(one =>
    held.some(other => one.id < other.id && one.unitId === other.unitId && overlaps(one.during, other.during)),
  )

test('says yes exactly when some arrangement serves everybody, and its plan is one', () => {
  fc.assert(
    fc.property(worlds, ({ world, asked }) => {
      const plan = planFor(world, asked)
      expect(plan.ok ? true : plan.refusal).toBe(isFeasible(world, asked) ? true : 'none_free')
      if (!plan.ok) return
      const after = afterwards(world, plan.value, asked)
      expect(clashesIn(after)).toEqual([])
      expect(after.filter(({ id, isMovable }) => !isMovable && plan.value.moves.some(move => move.id === id))).toEqual(
        [],
      )
      expect(world.units).toContain(plan.value.unitId)
    }),
  )
})
