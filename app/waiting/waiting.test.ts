import { expect, test } from 'vitest'
import { dayOf } from '#app/time/day.ts'
import { NEXT_WAITING_STATES, offerEnds, termOf, WAITING_STATES } from './waiting.ts'

/** Closed on Sundays, and on Tuesday 10 March. */
const opening = {
  openWeekdays: [1, 2, 3, 4, 5, 6],
  closures: [{ from: dayOf('2026-03-10'), to: dayOf('2026-03-11') }],
}
const today = dayOf('2026-03-02')
const earliest = dayOf('2026-03-03')

test.each<[string, string, string | undefined]>([
  ['days ahead stay as they are', '2026-03-20', '2026-03-20'],
  ['the first day that still counts stays', '2026-03-03', '2026-03-03'],
  ['today is over before the offer is', '2026-03-02', '2026-03-03'],
  ['a first day that has passed', '2026-02-20', '2026-03-03'],
  ['two weeks ago', '2026-02-16', '2026-03-03'],
  ['more than two weeks ago', '2026-02-15', undefined],
  ['a day on which the centre has closed since', '2026-03-10', '2026-03-11'],
])('%s: %s is served from %s', (_, from, served) => {
  const term = termOf({ fromOn: dayOf(from), months: 2 }, { today, opening, earliest })
  expect(term?.from).toBe(served)
  if (term) expect(term.to.slice(8)).toBe(term.from.slice(8))
})

test('an offer stands for a day and a night', () => {
  expect(offerEnds(new Date('2026-03-02T02:00:00Z')).toISOString()).toBe('2026-03-03T02:00:00.000Z')
})

test('every state can be reached, and the ends are the ends', () => {
  const reached = new Set(Object.values(NEXT_WAITING_STATES).flat())
  expect(WAITING_STATES.filter(state => !reached.has(state))).toEqual([])
  expect(WAITING_STATES.filter(state => NEXT_WAITING_STATES[state].length === 0)).toEqual(['taken', 'left'])
})
