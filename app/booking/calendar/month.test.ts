import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf, monthOf, weekdayOf } from '#app/time/day.ts'
import { isMonth, monthAfter, nearestMonth, weeksOf } from './month.ts'

test.each<[month: string, days: number, firstWeekday: number, weeks: number]>([
  ['2026-02', 28, 7, 5],
  ['2027-02', 28, 1, 4],
  ['2028-02', 29, 2, 5],
  ['2026-11', 30, 7, 6],
  ['2026-12', 31, 2, 5],
  ['2026-08', 31, 6, 6],
  ['2000-02', 29, 2, 5],
  ['2100-02', 28, 1, 4],
])('%s has %i days, begins on weekday %i and spreads over %i weeks', (month, days, first, weeks) => {
  const shown = weeksOf(month)
  expect(shown.flat()).toHaveLength(days)
  expect(weekdayOf(shown[0]?.[0] ?? dayOf('1900-01-01'))).toBe(first)
  expect(shown).toHaveLength(weeks)
})

test('in every month each day stands once, in order, and every week but the first begins on a Monday', () => {
  fc.assert(
    fc.property(fc.nat(2399), months => {
      const weeks = weeksOf(monthAfter('1900-01', months))
      const days = weeks.flat()
      const [first = dayOf('1900-01-01')] = days
      expect(days).toEqual(days.map((_, place) => addDays(first, place)))
      expect(monthOf(addDays(first, days.length))).not.toBe(monthOf(first))
      for (const [place, week] of weeks.entries()) {
        expect(week.length).toBeLessThanOrEqual(7)
        if (place > 0) expect(weekdayOf(week[0] ?? first)).toBe(1)
        if (place < weeks.length - 1) expect(weekdayOf(week.at(-1) ?? first)).toBe(7)
      }
    }),
  )
})

test.each([
  ['2026-12', true],
  ['2026-13', false],
  ['2026-00', false],
  ['2026-1', false],
  ['26-01', false],
  ['2026-12-01', false],
  ['', false],
])('%s is a month: %s', (text, is) => expect(isMonth(text)).toBe(is))

test.each([
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
])('%s and %i is %s', (month, by, after) => expect(monthAfter(month, by)).toBe(after))

test.each([
  ['2026-02', '2026-03'],
  ['2026-05', '2026-05'],
  ['2027-01', '2026-08'],
])('%s is shown as %s where days from 2 March to 29 August can be asked for', (asked, shown) =>
  expect(nearestMonth(asked, dayOf('2026-03-02'), dayOf('2026-08-29'))).toBe(shown),
)
