import { expect, test } from 'vitest'
import { no, yes } from '#app/result.ts'
import { dayOf } from '#app/time/day.ts'
import { decideVisit, momentOfVisit, nextTry } from './visit-outcome.ts'

test.each([
  [true, 'done', '', yes({ goesAgain: false, isTold: false, waitsForDesk: false })],
  [true, 'nobody_home', '敲门没人应', yes({ goesAgain: true, isTold: true, waitsForDesk: false })],
  [true, 'refused', '说不要了', yes({ goesAgain: false, isTold: false, waitsForDesk: true })],
  [true, 'partly', '缺护栏', yes({ goesAgain: true, isTold: true, waitsForDesk: false })],
  [true, 'nobody_home', ' ', no('visit_needs_a_reason')],
  [true, 'refused', '', no('visit_needs_a_reason')],
  [true, 'partly', '', no('visit_needs_a_reason')],
  [false, 'nobody_home', '敲门没人应', no('stop_is_not_open')],
] as const)('open %s, %s because “%s”: %j', (isOpen, outcome, reason, answer) =>
  expect(decideVisit({ isOpen, outcome, reason })).toEqual(answer),
)

test('somebody goes again on the next open day', () => {
  const opening = { openWeekdays: [1, 2, 3, 4, 5], closures: [] }
  expect(nextTry(opening, dayOf('2026-03-02'))).toBe('2026-03-03')
  expect(nextTry(opening, dayOf('2026-03-06'))).toBe('2026-03-09')
})

const NOW = new Date('2026-03-02T02:00:00Z')
test.each([
  [undefined, '2026-03-02T02:00:00.000Z'],
  ['2026-03-01T23:30:00Z', '2026-03-01T23:30:00.000Z'],
  ['2026-02-27T02:00:00Z', '2026-02-27T02:00:00.000Z'],
  ['2026-02-27T01:59:59Z', '2026-03-02T02:00:00.000Z'],
  ['2026-03-02T02:00:01Z', '2026-03-02T02:00:00.000Z'],
])('a device says %s: it was %s', (said, moment) => expect(momentOfVisit(said, NOW).toISOString()).toBe(moment))
