import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  type Day,
  dayAt,
  dayNumber,
  dayOf,
  daysBetween,
  isDay,
  startOf,
  weekdayOf,
  yearsBetween,
} from './day.ts'

const day = (text: string) => dayOf(text)

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['0908-01-01', false],
  ['2026-01-01T00:00', false],
])('%s is a day: %s', (text, is) => expect(isDay(text)).toBe(is))

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-03-15', 12, '2027-03-15'],
])('%s and %i months is %s', (from, months, to) => expect(addMonths(day(from), months)).toBe(to))

test('the centre has its own midnight', () => {
  expect(dayAt(new Date('2026-03-01T15:59:59Z'))).toBe('2026-03-01')
  expect(dayAt(new Date('2026-03-01T16:00:00Z'))).toBe('2026-03-02')
  expect(startOf(day('2026-03-02')).toISOString()).toBe('2026-03-01T16:00:00.000Z')
})

test('days are counted over the end of a leap year', () => {
  expect(daysBetween(day('2027-12-31'), day('2028-03-01'))).toBe(61)
  expect(addDays(day('2028-02-28'), 2)).toBe('2028-03-01')
  expect(weekdayOf(day('2026-11-22'))).toBe(7)
})

test.each<[string, string, number]>([
  ['1966-11-22', '2026-11-22', 60],
  ['1966-11-23', '2026-11-22', 59],
])('born %s is on %s %i years old', (born, on, age) => expect(yearsBetween(born as Day, on as Day)).toBe(age))

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['1900-03-01', -25_508],
  ['2028-03-01', 21_244],
])('%s is day %i', (text, number) => expect(dayNumber(day(text))).toBe(number))
