import { expect, test } from 'vitest'
import { no, yes } from '#app/result.ts'
import { wayToPay } from './payment.ts'
import { decideUndoing, minutesUntil } from './undoing.ts'

const paidAt = new Date('2026-03-02T02:00:00Z')
const after = (seconds: number) => new Date(paidAt.getTime() + seconds * 1_000)
const payment = { state: 'paid' as const, paidAt, undoneAt: null }
const standing = { reservation: 'confirmed' as const, leftFen: 8_000, now: after(60) }

test.each([
  ['while the device is not out', {}, {}, yes(null)],
  ['after a cancellation too', {}, { reservation: 'cancelled' as const }, yes(null)],
  ['at 9 minutes 50', {}, { now: after(590) }, yes(null)],
  ['not at 10 minutes 10', {}, { now: after(610) }, no('undo_is_too_late')],
  ['not when the device is out', {}, { reservation: 'handed_over' as const }, no('undo_is_too_late')],
  ['not a second time', { undoneAt: paidAt }, {}, no('nothing_to_undo')],
  ['not when it goes back already', {}, { leftFen: 0 }, no('nothing_to_undo')],
  ['not before it is paid', { state: 'opened' as const, paidAt: null }, {}, no('nothing_to_undo')],
])('a payment is taken back %s', (_, paid, over, expected) =>
  expect(decideUndoing({ ...payment, ...paid }, { ...standing, ...over })).toEqual(expected),
)

test.each([
  [600, 10],
  [541, 10],
  [540, 9],
  [1, 1],
  [0, 1],
])('%i seconds are %i minutes', (seconds, minutes) =>
  expect(minutesUntil(after(seconds).toISOString(), paidAt.toISOString())).toBe(minutes),
)

test('a page of ours is found under the name by which we were called, another keeps its address', () => {
  expect(wayToPay('http://localhost:3000/test-payments/x', null)).toBe('/test-payments/x')
  expect(wayToPay('https://pay.example/c/1', 'https://pay.example')).toBe('https://pay.example/c/1')
})
