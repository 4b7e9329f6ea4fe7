import { expect, test } from 'vitest'
import { dayOf } from '#app/time/day.ts'
import { phaseOn, versionPhaseOn } from './phase.ts'

test.each([
  ['2025-12-31', '2026-02-01', 'planned'],
  ['2026-01-01', '2026-02-01', 'running'],
  ['2026-01-31', '2026-02-01', 'running'],
  ['2026-02-01', '2026-02-01', 'ended'],
  ['2030-01-01', null, 'running'],
] as const)('on %s, until %s: %s', (day, untilOn, phase) => {
  const spell = { firstOn: dayOf('2026-01-01'), untilOn: untilOn === null ? null : dayOf(untilOn) }
  expect(phaseOn(dayOf(day), spell)).toBe(phase)
})

test.each([
  [null, null, 'draft'],
  [null, new Date(0), 'withdrawn'],
  [new Date(0), null, 'running'],
] as const)('a version approved at %s and withdrawn at %s: %s', (approvedAt, withdrawnAt, phase) => {
  const version = { firstOn: dayOf('2026-01-01'), untilOn: null, approvedAt, withdrawnAt }
  expect(versionPhaseOn(dayOf('2026-03-02'), version)).toBe(phase)
})
