import { expect, test } from 'vitest'
import { type Day, dayOf } from '#app/time/day.ts'
import { type Keeping, keptFor, keptFromNowOn } from './keeping.ts'

/** A Monday; the centre opens from Monday to Saturday. */
const today = dayOf('2026-03-02')
const keeping: Keeping = {
  ...{ now: new Date('2026-03-02T02:00:00Z'), today, preparationDays: 0, turnaroundDays: 2 },
  opening: { openWeekdays: [1, 2, 3, 4, 5, 6], closures: [] },
}
const day = (text: string): Day => dayOf(text)

test.each<[string, string, string, Partial<Keeping>, string, string]>([
  ['two days of cleaning', '2026-03-02', '2026-04-02', {}, '2026-03-02', '2026-04-04'],
  ['a Sunday between them', '2026-03-02', '2026-04-04', {}, '2026-03-02', '2026-04-07'],
  ['a day to load it', '2026-03-10', '2026-04-10', { preparationDays: 1 }, '2026-03-09', '2026-04-12'],
  ['loaded on the Saturday before', '2026-03-09', '2026-04-09', { preparationDays: 1 }, '2026-03-07', '2026-04-11'],
  ['wanted today, and loaded today', '2026-03-02', '2026-04-02', { preparationDays: 1 }, '2026-03-02', '2026-04-04'],
  ['nothing to clean', '2026-03-02', '2026-04-02', { turnaroundDays: 0 }, '2026-03-02', '2026-04-02'],
])('%s: from %s to %s', (_name, from, to, over, keptFrom, keptTo) =>
  expect(keptFor({ from: day(from), to: day(to) }, { ...keeping, ...over })).toEqual({ from: keptFrom, to: keptTo }),
)

test('what is given today needs no preparation', () => {
  const period = { from: today, to: day('2026-04-02') }
  expect(keptFromNowOn(period, { ...keeping, preparationDays: 1 }).from).toBe(today)
})
