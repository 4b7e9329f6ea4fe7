import { describe, expect, test } from 'vitest'
import { dayOf } from '#app/time/day.ts'
import { calendarEvents } from './calendar-event.ts'

const [from, to, other] = [dayOf('2026-12-01'), dayOf('2027-01-01'), dayOf('2026-12-02')]
const confirmed = { state: 'confirmed', way: 'deliver', fromOn: from, toOn: to, rental: null, promised: null } as const
const out = { ...confirmed, state: 'handed_over', rental: { dueOn: dayOf('2027-02-01'), endedOn: null } } as const
const said = (facts: Parameters<typeof calendarEvents>[0]) => calendarEvents(facts).map(({ kind, on }) => [kind, on])

describe('what a calendar is told', () => {
  test.for([
    [
      'a delivery on its first day, and the end',
      confirmed,
      [
        ['deliver', from],
        ['end', to],
      ],
    ],
    [
      'a delivery on the day that was promised',
      { ...confirmed, promised: { kind: 'deliver', on: other, isLate: false } },
      [
        ['deliver', other],
        ['end', to],
      ],
    ],
    [
      'no day that went by without a visit',
      { ...confirmed, promised: { kind: 'deliver', on: other, isLate: true } },
      [
        ['deliver', from],
        ['end', to],
      ],
    ],
    [
      'a collection',
      { ...confirmed, way: 'collect' },
      [
        ['collect', from],
        ['end', to],
      ],
    ],
    ['the day to which a rental was extended', out, [['end', dayOf('2027-02-01')]]],
    [
      'when it is fetched',
      { ...out, promised: { kind: 'fetch_back', on: other, isLate: false } },
      [
        ['fetch_back', other],
        ['end', dayOf('2027-02-01')],
      ],
    ],
    ['nothing of a rental that has ended', { ...out, rental: { dueOn: to, endedOn: other } }, []],
    ['nothing of a cancelled one', { ...confirmed, state: 'cancelled' }, []],
    ['nothing of a refused one', { ...confirmed, state: 'refused' }, []],
    ['nothing of a closed one', { ...confirmed, state: 'closed' }, []],
  ] as const)('%s', ([, facts, events]) => expect(said(facts)).toEqual(events))

  test('a week and a day before the end', () => {
    expect(calendarEvents(confirmed).map(({ reminders }) => reminders)).toEqual([[1], [7, 1]])
  })
})
