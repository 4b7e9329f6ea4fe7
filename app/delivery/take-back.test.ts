import { expect, test } from 'vitest'
import { no, yes } from '#app/result.ts'
import { dayOf } from '#app/time/day.ts'
import { decideTakeBack, heldAfterTakeBack } from './take-back.ts'

test.each([
  [{ isOut: true, condition: 'good', note: '' }, yes(null)],
  [{ isOut: true, condition: 'worn', note: '' }, yes(null)],
  [{ isOut: true, condition: 'damaged', note: ' ' }, no('damage_needs_a_note')],
  [{ isOut: true, condition: 'damaged', note: '左轮变形' }, yes(null)],
  [{ isOut: false, condition: 'good', note: '' }, no('unit_is_not_out')],
] as const)('%j is answered %j', (facts, answer) => expect(decideTakeBack(facts)).toEqual(answer))

const opening = { openWeekdays: [1, 2, 3, 4, 5, 6, 7], closures: [] }
const day = (text: string | undefined) => (text === undefined ? undefined : dayOf(text))
test.each<[string, number, string | undefined, string | undefined]>([
  ['2026-03-10', 3, undefined, '2026-03-13'],
  ['2026-03-10', 0, undefined, '2026-03-11'],
  ['2026-03-10', 3, '2026-03-13', '2026-03-13'],
  ['2026-03-10', 3, '2026-03-12', '2026-03-12'],
  // Overdue, and the next person's days have begun: their promise stands.
  ['2026-03-10', 3, '2026-03-05', '2026-03-05'],
  ['2026-03-10', 3, '2026-03-01', undefined],
])('back on %s with %i days of turnaround and the next from %s: held until %s', (today, turnaroundDays, next, until) =>
  expect(
    heldAfterTakeBack({
      startedOn: dayOf('2026-03-01'),
      keeping: { today: dayOf(today), opening, turnaroundDays },
      nextFrom: day(next),
    })?.to,
  ).toBe(until),
)
