import { expect, test } from 'vitest'
import { MOST_TRIES, momentToSend, nextTry } from './moment-to-send.ts'

test.for([
  ['in the morning', '2026-11-23T08:00:00+08:00', '2026-11-23T08:00:00+08:00'],
  ['by day', '2026-11-23T14:30:00+08:00', '2026-11-23T14:30:00+08:00'],
  ['just before nine in the evening', '2026-11-23T20:59:59+08:00', '2026-11-23T20:59:59+08:00'],
  ['at nine in the evening', '2026-11-23T21:00:00+08:00', '2026-11-24T08:00:00+08:00'],
  ['before midnight, at the end of a year', '2026-12-31T23:59:59+08:00', '2027-01-01T08:00:00+08:00'],
  ['after midnight', '2026-11-23T00:10:00+08:00', '2026-11-23T08:00:00+08:00'],
  ['just before eight', '2026-11-23T07:59:59+08:00', '2026-11-23T08:00:00+08:00'],
] as const)('%s: %s goes out at %s', ([, now, sent]) => {
  expect(momentToSend(new Date(now))).toEqual(new Date(sent))
  expect(momentToSend(new Date(now), true)).toEqual(new Date(now))
})

test('it is tried six times, with longer and longer waits, for most of a day', () => {
  const now = new Date('2026-11-23T06:00:00Z')
  const waits = []
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const next = nextTry(tries, now)
    waits.push(next && (next.getTime() - now.getTime()) / 60_000)
  }
  expect(waits).toEqual([1, 5, 30, 120, 720, null])
})
