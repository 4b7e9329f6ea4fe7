import { expect, test } from 'vitest'
import { dayOf } from '#app/time/day.ts'
import { placeOfClass } from './class-days.ts'

const days = (id: string, from: string, until: string) => ({ id, fromOn: dayOf(from), untilOn: dayOf(until) })
const wanted = days('new', '2026-03-02', '2028-03-02')

test.each<[string, ReturnType<typeof days>[], { ends: string | null; replaces: string | null }]>([
  ['nothing before', [], { ends: null, replaces: null }],
  ['one that is over', [days('old', '2024-01-01', '2026-03-02')], { ends: null, replaces: null }],
  ['one that runs', [days('old', '2024-01-01', '2027-01-01')], { ends: 'old', replaces: null }],
  ['one that was decided earlier today', [days('typo', '2026-03-02', '2027-01-01')], { ends: null, replaces: 'typo' }],
  ['one that begins when the new one ends', [days('next', '2028-03-02', '2029-01-01')], { ends: null, replaces: null }],
])('%s', (_, others, place) => expect(placeOfClass(wanted, others)).toEqual({ ok: true, value: place }))

test('what is decided for later is not overrun', () => {
  const said = placeOfClass(wanted, [days('next', '2027-01-01', '2029-01-01')])
  expect(said).toEqual({ ok: false, refusal: 'class_is_decided_for_later' })
})
