import { expect, test } from 'vitest'
import type { Held } from '#app/allotment/plan.ts'
import { addDays, type Day, dayOf } from '#app/time/day.ts'
import { monthsFrom } from '#app/time/period.ts'
import { earliestDay, firstDayOn, type Outlook } from './first-day.ts'

const day = (text: string): Day => dayOf(text)
/** A Monday; the centre is closed on Sundays, and over the holidays from 16 to 22 March. */
const TODAY = day('2026-03-02')
const HOLIDAYS = { from: day('2026-03-16'), to: day('2026-03-23') }

const anOutlook = (units: number, held: readonly Held[] = [], over: Partial<Outlook> = {}): Outlook => {
  const fleet = { units: Array.from({ length: units }, (_, place) => `unit ${place}`), held }
  const opening = { openWeekdays: [1, 2, 3, 4, 5, 6], closures: [HOLIDAYS] }
  const keeping = {
    now: new Date('2026-03-02T02:00:00Z'),
    today: TODAY,
    opening,
    preparationDays: 0,
    turnaroundDays: 2,
  }
  return { keeping, fleet, others: fleet, keptForPriority: 0, isPriority: false, ...over }
}
const pinned = (unit: number, from: string, to: string): Held => ({
  ...{ id: `${unit} ${from}`, unitId: `unit ${unit}`, isMovable: false },
  during: { from: day(from), to: day(to) },
})

test.each<[day: string, word: string, why: string]>([
  ['2026-03-01', 'past', 'yesterday'],
  ['2026-03-02', 'free', 'today'],
  ['2026-03-08', 'closed', 'a Sunday'],
  ['2026-03-16', 'closed', 'the first of the holidays'],
  ['2026-03-22', 'closed', 'the last of the holidays'],
  ['2026-03-23', 'free', 'the day after the holidays'],
  ['2026-08-29', 'free', 'the farthest day'],
  ['2026-08-31', 'far', 'too far ahead'],
])('%s is %s: %s', (text, word) => expect(firstDayOn(anOutlook(1), day(text), 1)).toMatchObject({ day: text, word }))

test('a day says how many can begin: the fullest day of the rental counts', () => {
  const outlook = anOutlook(3, [pinned(0, '2026-03-02', '2026-04-04'), pinned(1, '2026-04-01', '2026-05-08')])
  expect(firstDayOn(outlook, TODAY, 1)).toEqual({ day: TODAY, word: 'free', free: 1 })
  expect(firstDayOn(outlook, day('2026-04-04'), 1)).toMatchObject({ word: 'free', free: 2 })
  expect(firstDayOn(outlook, day('2026-05-08'), 1)).toMatchObject({ word: 'free', free: 3 })
})

/** Two open days are worked on a unit that is back, and none of them is in the holidays from 16 to 22 March. */
test.each<[from: string, nextPromise: string, word: string]>([
  ['2026-02-13', '2026-03-15', 'free'],
  ['2026-02-14', '2026-03-23', 'full'],
  ['2026-02-14', '2026-03-24', 'free'],
  ['2026-02-16', '2026-03-24', 'full'],
  ['2026-02-16', '2026-03-25', 'free'],
])('a month from %s before a promise from %s: %s', (from, nextPromise, word) => {
  const outlook = anOutlook(1, [pinned(0, nextPromise, '2026-05-01')])
  const keeping = { ...outlook.keeping, today: day('2026-02-13') }
  expect(firstDayOn({ ...outlook, keeping }, day(from), 1).word).toBe(word)
})

test('what is kept for people with priority is there for them only', () => {
  const kept = anOutlook(2, [], { keptForPriority: 2 })
  expect(firstDayOn(kept, TODAY, 1)).toMatchObject({ word: 'full', free: 0 })
  expect(firstDayOn({ ...kept, isPriority: true }, TODAY, 1)).toMatchObject({ word: 'free', free: 2 })
  expect(firstDayOn({ ...kept, keptForPriority: 1 }, TODAY, 1)).toMatchObject({ word: 'free', free: 1 })
})

test('a day is free where others can make room', () => {
  const far = {
    id: 'far',
    unitId: 'unit 1',
    isMovable: true,
    during: { from: day('2026-06-01'), to: day('2026-07-03') },
  }
  const outlook = anOutlook(2, [pinned(0, '2026-03-02', '2026-04-04'), far])
  expect(firstDayOn(outlook, TODAY, 6)).toMatchObject({ word: 'free', free: 1 })
})

test('the earliest day is the first that is free, and there is none where all is taken for long', () => {
  expect(earliestDay(anOutlook(1), 1)?.day).toBe(TODAY)
  expect(earliestDay(anOutlook(1, [pinned(0, '2026-03-02', '2026-03-05')]), 1)?.day).toBe('2026-03-05')
  expect(earliestDay(anOutlook(1, [pinned(0, '2026-03-02', '2026-03-15')]), 1)?.day).toBe('2026-03-23')
  expect(earliestDay(anOutlook(1, [pinned(0, '2026-03-02', '2026-10-01')]), 1)).toBeUndefined()
  expect(earliestDay(anOutlook(0), 1)).toBeUndefined()
})

test('every day that is free keeps its unit until it can go out again', () => {
  const until = monthsFrom(TODAY, 1).to
  const outlook = anOutlook(1, [pinned(0, addDays(until, 2), '2026-12-01')])
  expect(firstDayOn(outlook, TODAY, 1).word).toBe('free')
  expect(firstDayOn(anOutlook(1, [pinned(0, addDays(until, 1), '2026-12-01')]), TODAY, 1).word).toBe('full')
})
