import { expect, test } from 'vitest'
import { no, yes } from '#app/result.ts'
import { addDays, dayOf } from '#app/time/day.ts'
import { type Asking, decideReservation, isCancellable, mayBecome, RESERVATION_STATES } from './reservation.ts'

const today = dayOf('2026-03-02')
/** Closed on a Wednesday and a Thursday. */
const holiday = { from: dayOf('2026-03-11'), to: dayOf('2026-03-13') }
const asking: Asking = {
  ...{ from: today, months: 1, today, opening: { openWeekdays: [1, 2, 3, 4, 5, 6], closures: [holiday] } },
  ...{ hasConsent: true, isRetired: false, hasPrice: true, isClassOpen: true },
}

test.each<[string, Partial<Asking>, ReturnType<typeof decideReservation>]>([
  ['today for a month', {}, yes({ from: today, to: dayOf('2026-04-02') })],
  ['twelve months', { months: 12 }, yes({ from: today, to: dayOf('2027-03-02') })],
  ['the last day', { from: addDays(today, 180) }, yes({ from: dayOf('2026-08-29'), to: dayOf('2026-09-29') })],
  ['the day after the last', { from: addDays(today, 181) }, no('too_far_ahead')],
  ['a year that nobody reaches', { from: dayOf('9999-12-31') }, no('too_far_ahead')],
  ['yesterday', { from: addDays(today, -1) }, no('day_is_past')],
  ['a Sunday', { from: dayOf('2026-03-08') }, no('centre_is_closed')],
  ['a holiday', { from: dayOf('2026-03-12') }, no('centre_is_closed')],
  ['no month', { months: 0 }, no('months_not_offered')],
  ['half a month', { months: 0.5 }, no('months_not_offered')],
  ['a thousand million months', { months: 1e9 }, no('months_not_offered')],
  ['thirteen months', { months: 13 }, no('months_not_offered')],
  ['without consent', { hasConsent: false }, no('consent_needed')],
  ['no longer offered', { isRetired: true }, no('product_retired')],
  ['not priced yet', { hasPrice: false }, no('product_has_no_price')],
  ['a class that the person cannot have', { isClassOpen: false }, no('class_is_not_open')],
])('%s', (_name, over, expected) => expect(decideReservation({ ...asking, ...over })).toEqual(expected))

test('only what has not been handed over can be called off', () =>
  expect(RESERVATION_STATES.filter(isCancellable)).toEqual(['requested', 'confirmed']))

test('an end stays an end', () => expect(mayBecome('refused', 'confirmed')).toBe(false))
