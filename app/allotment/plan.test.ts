import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Period } from '#app/time/period.ts'
import {
  areApart,
  carriedOut,
  clashesIn,
  days,
  fitsByDays,
  fitsByTrying,
  fleets,
  isFeasible,
  isFeasibleForTheOwed,
  requests,
  withMishaps,
  without,
} from '#test/support/fleets.ts'
import { type Fleet, peakOf, planFor } from './plan.ts'

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
    { unitId: 'A', moves: [{ id: '0', unitId: 'B' }] },
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
    { unitId: 'A', moves: [{ id: '0', unitId: 'B' }] },
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

/** Of everyday size, some nearly full; ones whose answers can be had by trying everything; and where things go wrong. */
const centres = fleets({ units: 10, reservations: 40 })
const mishaps = withMishaps(fleets({ units: 6, reservations: 20 }))
const corners = fleets({ units: 3, reservations: 5 })

const worded = (plan: ReturnType<typeof planFor>) => (plan.ok ? 'served' : plan.refusal)
const answerOf = (fleet: Fleet, asked: Period) => worded(planFor(fleet, asked))
/** The fleet after a request, and whether that was served. */
function ask(fleet: Fleet, asked: Period, id: string): { readonly fleet: Fleet; readonly isServed: boolean } {
  const plan = planFor(fleet, asked)
  return plan.ok ? { fleet: carriedOut(fleet, plan.value, asked, id), isServed: true } : { fleet, isServed: false }
}

test.each([
  ['a small centre, against trying everything', corners, fitsByTrying],
  ['a centre of everyday size, against going through the days', centres, fitsByDays],
])('%s: serves exactly those who can be served', (_name, worlds, fits) =>
  fc.assert(
    fc.property(worlds, requests, (fleet, asked) => {
      expect(answerOf(fleet, asked)).toBe(isFeasible(fleet, asked, fits) ? 'served' : 'none_free')
    }),
  ),
)

test('a plan promises nothing twice and moves only what may move', () =>
  fc.assert(
    fc.property(centres, requests, (fleet, asked) => {
      const plan = planFor(fleet, asked)
      if (!plan.ok) return
      const { unitId, moves } = plan.value
      expect(clashesIn(carriedOut(fleet, plan.value, asked))).toEqual([])
      expect(fleet.units).toEqual(expect.arrayContaining([unitId, ...moves.map(move => move.unitId)]))
      const movable = fleet.held.filter(({ isMovable }) => isMovable).map(({ id }) => id)
      expect(movable).toEqual(expect.arrayContaining(moves.map(({ id }) => id)))
      expect(new Set(moves.map(({ id }) => id)).size).toBe(moves.length)
    }),
  ))

test('one unit more never leads to a refusal', () =>
  fc.assert(
    fc.property(centres, requests, (fleet, asked) => {
      const larger = { ...fleet, units: [...fleet.units, 'one more'] }
      expect([answerOf(fleet, asked), answerOf(larger, asked)]).not.toEqual(['served', 'none_free'])
      expect(answerOf(larger, asked)).not.toBe('needs_a_person')
    }),
  ))

test('what is cancelled leaves no trace: everybody is answered as before', () =>
  fc.assert(
    fc.property(centres, requests, requests, (fleet, cancelled, asked) => {
      const after = without(ask(fleet, cancelled, 'cancelled').fleet, 'cancelled')
      expect(answerOf(after, asked)).toBe(answerOf(fleet, asked))
    }),
  ))

test('of two who could both be served, but not together, the first is; others are answered alike in either order', () =>
  fc.assert(
    fc.property(centres, requests, requests, (fleet, one, other) => {
      const first = ask(fleet, one, 'one')
      const second = ask(fleet, other, 'other')
      const inOrder = [first.isServed, ask(first.fleet, other, 'other').isServed]
      const reversed = [ask(second.fleet, one, 'one').isServed, second.isServed]
      const compete = first.isServed && second.isServed && !inOrder[1]
      expect(reversed).toEqual(compete ? [false, true] : inOrder)
      if (areApart(fleet, one, other)) expect(inOrder).toEqual([first.isServed, second.isServed])
    }),
  ))

const steps = fc.array(fc.oneof({ weight: 3, arbitrary: requests }, { weight: 1, arbitrary: fc.nat() }), {
  maxLength: 12,
  size: 'max',
})
test('requests and cancellations, one after the other: each is answered rightly, and what is pinned stays', () =>
  fc.assert(
    fc.property(fleets({ units: 5, reservations: 16 }), steps, (start, all) => {
      const pinned = start.held.filter(({ isMovable }) => !isMovable)
      all.reduce<Fleet>((fleet, step, index) => {
        const movable = fleet.held.filter(({ isMovable }) => isMovable)
        if (typeof step === 'number') return without(fleet, movable[step % movable.length]?.id ?? '')
        const after = ask(fleet, step, `step ${index}`)
        expect(after.isServed).toBe(isFeasible(fleet, step))
        expect(clashesIn(after.fleet)).toEqual([])
        expect(after.fleet.held).toEqual(expect.arrayContaining(pinned))
        return after.fleet
      }, start)
    }),
  ))

test("those whose unit has gone or is late go first; those whom nobody can help are in nobody's way", () =>
  fc.assert(
    fc.property(mishaps, requests, (fleet, asked) => {
      const plan = planFor(fleet, asked)
      expect(worded(plan)).toBe(isFeasibleForTheOwed(fleet, asked) ? 'served' : 'none_free')
      if (!plan.ok) return
      const before = clashesIn(fleet)
      expect(clashesIn(carriedOut(fleet, plan.value, asked)).filter(pair => !before.includes(pair))).toEqual([])
    }),
  ))
