import { expect, test } from 'vitest'
import { type Day, dayOf } from '#app/time/day.ts'
import { afterOpenDays, isOpenOn, nextOpenDay, type Opening, openDaysBefore } from './opening.ts'

/** Open from Monday to Saturday, and closed from 1 to 3 May 2026, a Friday to a Sunday. */
const opening: Opening = {
  openWeekdays: [1, 2, 3, 4, 5, 6],
  closures: [{ from: dayOf('2026-05-01'), to: dayOf('2026-05-04') }],
}
const day = (text: string): Day => dayOf(text)

test.each([
  ['2026-04-30', true],
  ['2026-05-01', false],
  ['2026-05-02', false],
  ['2026-05-04', true],
  ['2026-05-10', false],
])('%s is open: %s', (on, is) => expect(isOpenOn(opening, day(on))).toBe(is))

test.each([
  ['2026-04-29', '2026-04-29'],
  ['2026-05-01', '2026-05-04'],
  ['2026-05-10', '2026-05-11'],
])('from %s on the first open day is %s', (earliest, opens) => expect(nextOpenDay(opening, day(earliest))).toBe(opens))

test.each([
  ['2026-04-27', 0, '2026-04-27'],
  ['2026-04-27', 2, '2026-04-29'],
  ['2026-04-30', 1, '2026-05-01'],
  ['2026-04-30', 2, '2026-05-05'],
  ['2026-05-02', 1, '2026-05-05'],
])('%s and %i open days of work: done before %s', (from, count, done) =>
  expect(afterOpenDays(opening, day(from), count)).toBe(done),
)

test.each([
  ['2026-04-29', 0, '2026-04-29'],
  ['2026-04-29', 1, '2026-04-28'],
  ['2026-05-04', 1, '2026-04-30'],
  ['2026-05-11', 2, '2026-05-08'],
])('to be done before %s, %i open days of work begin on %s', (by, count, begins) =>
  expect(openDaysBefore(opening, day(by), count)).toBe(begins),
)

test('a centre that never opens does not count for ever', () => {
  expect(nextOpenDay({ openWeekdays: [], closures: [] }, day('2026-01-01'))).toBe('2027-01-02')
})
