import { expect, test } from 'vitest'
import { dayOf } from '#app/time/day.ts'
import { CHANGES, possibleChanges } from './possible-changes.ts'
import {
  decideEarlyReturn,
  decideExtension,
  decideReplacement,
  decideWithdrawal,
  isLate,
  monthsBegun,
  mostMonthsMore,
  type Running,
} from './running.ts'

const day = (text: string) => dayOf(text)
const running: Running = {
  ...{ startedOn: day('2026-02-02'), dueOn: day('2026-04-02'), agreedUntilOn: day('2026-04-02') },
  ...{ months: 2, isBeingReplaced: false },
}
const announced = { ...running, dueOn: day('2026-03-10') }
const opening = { openWeekdays: [1, 2, 3, 4, 5, 6], closures: [] }
const today = day('2026-03-02')

test.each<[string, Running | undefined, number, object | string]>([
  ['one month', running, 1, { from: '2026-04-02', to: '2026-05-02' }],
  ['a year', running, 12, { from: '2026-04-02', to: '2027-04-02' }],
  [
    'late, from the day on which it was due',
    { ...running, dueOn: day('2026-02-20'), agreedUntilOn: day('2026-02-20') },
    1,
    { from: '2026-02-20', to: '2026-03-20' },
  ],
  ['up to two years in all', { ...running, months: 22 }, 2, { from: '2026-04-02', to: '2026-06-02' }],
  ['more than two years in all', { ...running, months: 22 }, 3, 'rental_is_too_long'],
  ['none', running, 0, 'months_not_offered'],
  ['half a month', running, 0.5, 'months_not_offered'],
  ['thirteen at once', running, 13, 'months_not_offered'],
  ['a thousand million', running, 1_000_000_000, 'months_not_offered'],
  ['not a number', running, Number.NaN, 'months_not_offered'],
  ['what goes back early', announced, 1, 'return_is_announced'],
  ['what is being exchanged', { ...running, isBeingReplaced: true }, 1, 'exchange_is_under_way'],
  ['what does not run', undefined, 1, 'rental_is_not_running'],
])('extending: %s', (_name, rental, months, answer) =>
  expect(decideExtension(rental, { months })).toEqual(
    typeof answer === 'string' ? { ok: false, refusal: answer } : { ok: true, value: answer },
  ),
)

test.each([
  [2, 12],
  [13, 11],
  [24, 0],
  [30, 0],
])('after %i months, %i more may be asked for', (months, most) => expect(mostMonthsMore({ months })).toBe(most))

test.each([
  ['2026-03-02', '2026-04-02', 1],
  ['2026-03-02', '2026-04-03', 2],
  ['2026-03-02', '2026-03-03', 1],
  ['2026-01-31', '2026-02-28', 1],
])('from %s to %s, %i months begin', (from, to, months) => expect(monthsBegun(day(from), day(to))).toBe(months))

test.each<[string, Running | undefined, string, object | string]>([
  ['from today', running, '2026-03-02', { from: '2026-03-02', to: '2026-04-02', months: 1 }],
  ['a day over a month before the end', running, '2026-03-03', { from: '2026-03-03', to: '2026-04-02', months: 1 }],
  ['on the last day', running, '2026-04-02', 'exchange_is_after_the_end'],
  ['yesterday', running, '2026-03-01', 'day_is_past'],
  ['on a Sunday', running, '2026-03-08', 'centre_is_closed'],
  ['asked for twice', { ...running, isBeingReplaced: true }, '2026-03-03', 'exchange_is_under_way'],
  ['of what does not run', undefined, '2026-03-03', 'rental_is_not_running'],
])('an exchange %s', (_name, rental, on, answer) =>
  expect(decideReplacement(rental, { on: day(on), today, opening })).toEqual(
    typeof answer === 'string' ? { ok: false, refusal: answer } : { ok: true, value: answer },
  ),
)

test.each<[string, Running | undefined, string, string | null]>([
  ['today', running, '2026-03-02', null],
  ['on the last day', running, '2026-04-02', null],
  ['earlier still', announced, '2026-03-04', null],
  ['yesterday', running, '2026-02-28', 'return_day_is_past'],
  ['after the last day', running, '2026-04-03', 'return_is_after_the_end'],
  ['on a Sunday', running, '2026-03-08', 'centre_is_closed'],
  ['on the day of the hand-over', { ...running, startedOn: today }, '2026-03-02', 'return_is_on_the_first_day'],
  ['of what does not run', undefined, '2026-03-03', 'rental_is_not_running'],
])('a return %s', (_name, rental, on, refusal) =>
  expect(decideEarlyReturn(rental, { on: day(on), today, opening })).toEqual(
    refusal === null ? { ok: true, value: on } : { ok: false, refusal },
  ),
)

test('only a return that was announced is taken back, and then the device stays until the day that was agreed', () => {
  expect(decideWithdrawal(announced)).toEqual({ ok: true, value: '2026-04-02' })
  expect(decideWithdrawal(running)).toEqual({ ok: false, refusal: 'no_return_to_withdraw' })
  expect(decideWithdrawal(undefined)).toEqual({ ok: false, refusal: 'rental_is_not_running' })
})

test('a rental is late from the day after the one on which it is due', () => {
  expect([isLate(running, day('2026-04-02')), isLate(running, day('2026-04-03'))]).toEqual([false, true])
})

const before = { state: 'confirmed', isSigned: false, isReplacement: false, running: undefined, today } as const
const inUse = { ...before, state: 'handed_over', isSigned: true, running } as const
test.each<[string, Parameters<typeof possibleChanges>[0], string]>([
  ['asked for', { ...before, state: 'requested' }, 'change exchange'],
  ['confirmed', before, 'change exchange'],
  ['signed', { ...before, isSigned: true }, 'change'],
  ['in the place of another', { ...before, isReplacement: true }, 'change'],
  ['in use', inUse, 'extension exchange return'],
  ['due today', { ...inUse, today: running.dueOn }, 'extension'],
  ['late', { ...inUse, today: day('2026-04-20') }, 'extension'],
  ['going back early', { ...inUse, running: announced }, 'exchange return'],
  ['being exchanged', { ...inUse, running: { ...running, isBeingReplaced: true } }, 'return'],
  ['after two years', { ...inUse, running: { ...running, months: 24 } }, 'exchange return'],
  ['refused', { ...before, state: 'refused' }, ''],
  ['back', { ...before, state: 'closed', isSigned: true }, ''],
])('%s: %#', (_name, facts, changes) => {
  expect(possibleChanges(facts).join(' ')).toBe(changes)
  expect(CHANGES).toEqual(expect.arrayContaining([...possibleChanges(facts)]))
})
