import { expect, test } from 'vitest'
import { no, yes } from '#app/result.ts'
import { dayOf } from '#app/time/day.ts'
import { decideRestoring, isUndoable } from './undo.ts'

const cancelledAt = new Date('2026-03-02T02:00:00Z')
const after = (seconds: number) => new Date(cancelledAt.getTime() + seconds * 1_000)

test.each([
  ['at once', 0, true],
  ['after 9 minutes 50', 590, true],
  ['after 10 minutes', 600, false],
  ['after 10 minutes 10', 610, false],
])('%s', (_, seconds, may) => expect(isUndoable(cancelledAt, after(seconds))).toBe(may))

const cancelled = {
  ...{ state: 'cancelled' as const, cancelledAt, cancelledBy: 'me', decidedAt: null },
  toOn: dayOf('2026-04-02'),
}
const asking = { actor: { id: 'me', scope: 'person' }, now: after(60), today: dayOf('2026-03-02') }

test.each([
  ['goes back to what was asked', {}, {}, yes('requested')],
  ['goes back to what was confirmed', { decidedAt: cancelledAt }, {}, yes('confirmed')],
  ['is not there before a cancellation', { state: 'confirmed' as const, cancelledAt: null }, {}, no('nothing_to_undo')],
  ['is not for another resident', { cancelledBy: 'the centre' }, {}, no('nothing_to_undo')],
  ['is for the centre', {}, { actor: { id: 'the centre', scope: 'centre' } }, yes('requested')],
  ['ends after ten minutes', {}, { now: after(600) }, no('undo_is_too_late')],
  ['brings no past days back', { toOn: dayOf('2026-03-02') }, {}, no('day_is_past')],
])('taking a cancellation back %s', (_, reservation, who, expected) =>
  expect(decideRestoring({ ...cancelled, ...reservation }, { ...asking, ...who })).toEqual(expected),
)
