import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, dayOf } from '#app/time/day.ts'
import {
  type Counted,
  type Due,
  dueAtOnce,
  type Intervals,
  nextDue,
  STANDINGS,
  standingOf,
  wrongWithPlan,
} from './due.ts'

const TODAY = dayOf('2026-03-02')
const at = (over: Partial<Counted> = {}): Counted => ({ today: TODAY, hours: 100, turnovers: 3, ...over })
const due = (over: Partial<Due> = {}): Due => ({ dueOn: null, dueAtHours: null, dueAtTurnovers: null, ...over })
const every = (over: Partial<Intervals> = {}): Intervals => ({
  ...{ everyDays: null, everyHours: null, everyTurnovers: null },
  ...over,
})

test.for([
  ['nothing asked', due(), 'fine'],
  ['its last day is today', due({ dueOn: TODAY }), 'soon'],
  ['its last day was yesterday', due({ dueOn: addDays(TODAY, -1) }), 'overdue'],
  ['thirty days are left', due({ dueOn: addDays(TODAY, 30) }), 'soon'],
  ['thirty-one days are left', due({ dueOn: addDays(TODAY, 31) }), 'fine'],
  ['the very hour', due({ dueAtHours: 100 }), 'soon'],
  ['an hour more', due({ dueAtHours: 99 }), 'overdue'],
  ['fifty hours are left', due({ dueAtHours: 150 }), 'soon'],
  ['fifty-one hours are left', due({ dueAtHours: 151 }), 'fine'],
  ['the turnover is reached', due({ dueAtTurnovers: 3 }), 'overdue'],
  ['one turnover is left', due({ dueAtTurnovers: 4 }), 'fine'],
  ['hours overdue, days not', due({ dueOn: addDays(TODAY, 90), dueAtHours: 99 }), 'overdue'],
  ['days overdue, turnovers not', due({ dueOn: addDays(TODAY, -9), dueAtTurnovers: 9 }), 'overdue'],
] as const)('%s', ([, asked, standing]) => {
  expect(standingOf(asked, at())).toBe(standing)
})

test.for([
  [every({ everyDays: 183 }), due({ dueOn: addDays(TODAY, 183) })],
  [every({ everyHours: 500 }), due({ dueAtHours: 600 })],
  [every({ everyTurnovers: 1 }), due({ dueAtTurnovers: 4 })],
  [every({ everyDays: 1, everyHours: 2 }), due({ dueOn: addDays(TODAY, 1), dueAtHours: 102 })],
] as const)('after %j it is due %j', ([intervals, next]) => {
  expect(nextDue(intervals, at())).toEqual(next)
})

test.for([
  [every(), false, 'plan_needs_an_interval'],
  [every({ everyTurnovers: 1 }), true, 'plan_by_turnovers_does_not_block'],
  [every({ everyTurnovers: 1, everyDays: 90 }), true, 'plan_by_turnovers_does_not_block'],
  [every({ everyTurnovers: 1 }), false, undefined],
  [every({ everyDays: 183 }), true, undefined],
] as const)('a plan of %j that blocks (%s): %s', ([intervals, blocks, wrong]) => {
  expect(wrongWithPlan({ ...intervals, blocks })).toBe(wrong)
})

const interval = fc.option(fc.integer({ min: 1, max: 400 }))
const intervals = fc.record({ everyDays: interval, everyHours: interval, everyTurnovers: interval })
const moments = fc.record({
  today: fc.integer({ min: 0, max: 800 }).map((days): Day => addDays(TODAY, days)),
  hours: fc.integer({ min: 0, max: 5000 }),
  turnovers: fc.integer({ min: 0, max: 200 }),
})
const dues = fc.record({
  dueOn: fc.option(moments.map(({ today }) => today)),
  dueAtHours: fc.option(fc.integer({ min: 0, max: 5000 })),
  dueAtTurnovers: fc.option(fc.integer({ min: 0, max: 200 })),
})

test('what was looked at now is not overdue now, and what failed is', () => {
  fc.assert(
    fc.property(intervals, moments, (plan, now) => {
      const next = nextDue(plan, now)
      expect(standingOf(next, now)).not.toBe('overdue')
      expect(standingOf(dueAtOnce(next, now), now)).toBe('overdue')
    }),
  )
})

test('whichever comes first: overdue exactly when one of its parts is', () => {
  fc.assert(
    fc.property(dues, moments, (asked, now) => {
      const { dueOn, dueAtHours, dueAtTurnovers } = asked
      const parts = [due({ dueOn }), due({ dueAtHours }), due({ dueAtTurnovers })].map(one => standingOf(one, now))
      const worst = STANDINGS.find(standing => parts.includes(standing))
      expect(standingOf(asked, now)).toBe(worst)
    }),
  )
})

test('time and use never make it better', () => {
  fc.assert(
    fc.property(dues, moments, fc.nat(60), fc.nat(60), fc.nat(3), (asked, now, days, hours, turnovers) => {
      const later = { today: addDays(now.today, days), hours: now.hours + hours, turnovers: now.turnovers + turnovers }
      const rank = (moment: Counted) => STANDINGS.indexOf(standingOf(asked, moment))
      expect(rank(later)).toBeLessThanOrEqual(rank(now))
    }),
  )
})
