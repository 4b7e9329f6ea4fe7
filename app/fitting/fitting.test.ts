import { expect, test } from 'vitest'
import { no, yes } from '#app/result.ts'
import { type Day, dayOf } from '#app/time/day.ts'
import { decideFitting, decideWaiver, fittingEnds } from './fitting.ts'
import { askedOnly, unmeasured } from './measurement-range.ts'

test.each([
  ['2026-03-02', '2026-09-02'],
  ['2026-08-31', '2027-02-28'],
  ['2027-08-31', '2028-02-29'],
  ['2026-12-31', '2027-06-30'],
])('a fitting of %s ends on %s', (on, until) => expect(fittingEnds(dayOf(on))).toBe(until))

const facts = { outcome: 'suitable', missing: [], checks: [], cautionsToLookAt: 2, cautionsLookedAt: 2 } as const
const stop = { check: 'door', verdict: 'stops', value: 500, from: 600, to: null, unit: 'mm' } as const

test.each([
  [facts, yes('suitable')],
  [{ ...facts, missing: ['hip_width'] }, no('measurements_missing')],
  [{ ...facts, cautionsLookedAt: 1 }, no('cautions_not_looked_at')],
  [{ ...facts, checks: [stop] }, no('device_does_not_fit')],
  [{ ...facts, checks: [{ ...stop, verdict: 'warns' as const }] }, yes('suitable')],
  [{ ...facts, outcome: 'not_suitable' as const, missing: ['hip_width'], checks: [stop] }, yes('not_suitable')],
])('%j is decided %j', (given, answer) => expect(decideFitting(given)).toEqual(answer))

const today = dayOf('2026-03-02')
test.each([
  ['2026-03-02', no('waiver_ends_too_soon')],
  ['2026-03-03', yes('2026-03-03')],
  ['2026-09-02', yes('2026-09-02')],
  ['2026-09-03', no('waiver_lasts_too_long')],
])('a waiver until %s is answered %j', (until, answer) => expect(decideWaiver(until as Day, today)).toEqual(answer))

const asked = { measurements: ['body_weight', 'hip_width'], homeLimits: ['door_width', 'socket_near'] } as const

test('only what the category asks for is kept', () => {
  const given = { body_weight: 60, height: 1600, door_width: 800, lift_depth: 1400, socket_near: false }
  expect(askedOnly(asked, given)).toEqual({
    measurements: { body_weight: 60 },
    home: { door_width: 800, socket_near: false },
  })
})

test('a body has every figure that was asked', () =>
  expect(unmeasured(asked, { body_weight: 60 })).toEqual(['hip_width']))
