import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Held } from '#app/allotment/plan.ts'
import { addDays, type Day, dayOf } from '#app/time/day.ts'
import { firstDayOn, type Outlook } from '../calendar/first-day.ts'
import { FARTHEST_DAYS } from '../reservation.ts'
import { nearestDays, type WhyNot, whyNot } from './nearest-days.ts'

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
const on = (unit: number, from: string, to: string, isMovable = false): Held => ({
  ...{ id: `${unit} ${from}`, unitId: `unit ${unit}`, isMovable },
  during: { from: day(from), to: day(to) },
})
const nearest = (outlook: Outlook, from: string, months = 1) => {
  const { before, after } = nearestDays(outlook, day(from), months)
  return [before?.day ?? null, after?.day ?? null]
}

test.each<[why: string, held: readonly Held[], from: string, found: (string | null)[]]>([
  ['nothing is in the way: the open days next to it', [], '2026-05-11', ['2026-05-09', '2026-05-12']],
  ['today has none before it', [], '2026-03-02', [null, '2026-03-03']],
  ['none after the farthest day', [], '2026-08-29', ['2026-08-28', null]],
  ['a gap before and after', [on(0, '2026-06-01', '2026-07-01')], '2026-06-10', ['2026-04-29', '2026-07-01']],
  ['the holidays are no first days', [on(0, '2026-03-02', '2026-03-16')], '2026-03-05', [null, '2026-03-23']],
  ['all is taken for long', [on(0, '2026-03-02', '2027-03-01')], '2026-05-11', [null, null]],
])('%s', (_, held, from, found) => expect(nearest(anOutlook(1, held), from)).toEqual(found))

test.each<[why: WhyNot, outlook: Outlook]>([
  ['free', anOutlook(1)],
  ['none_here', anOutlook(0)],
  ['full', anOutlook(1, [on(0, '2026-03-02', '2026-05-01')])],
  ['kept', anOutlook(2, [], { keptForPriority: 2 })],
  ['free', anOutlook(2, [], { keptForPriority: 2, isPriority: true })],
  ['full', anOutlook(1, [on(0, '2026-03-02', '2026-05-01')], { keptForPriority: 1 })],
])('it is %s', (why, outlook) => expect(whyNot(outlook, TODAY, 1)).toBe(why))

test('what is kept for people with priority is no nearest day for others', () => {
  const kept = { keptForPriority: 1, others: anOutlook(1, [on(0, '2026-05-01', '2026-06-01')]).fleet }
  expect(nearest(anOutlook(1, [on(0, '2026-05-01', '2026-06-01')], kept), '2026-05-11')).toEqual([null, null])
})

/** Some units, each with stays one after the other. */
const worlds = fc
  .array(
    fc.array(fc.record({ gap: fc.nat(60), length: fc.integer({ min: 1, max: 70 }), isMovable: fc.boolean() }), {
      maxLength: 4,
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map(units =>
    units.flatMap((stays, unit) => {
      let at = addDays(TODAY, -20)
      return stays.map(({ gap, length, isMovable }): Held => {
        const from = addDays(at, gap)
        at = addDays(from, length)
        return { id: `${unit} ${from}`, unitId: `unit ${unit}`, isMovable, during: { from, to: at } }
      })
    }),
  )
const firstFree = (outlook: Outlook, days: readonly Day[], months: number) =>
  days.find(one => firstDayOn(outlook, one, months).word === 'free') ?? null

test('the counts leave no day out: it is what trying every day finds', () => {
  fc.assert(
    fc.property(
      ...[worlds, fc.nat(FARTHEST_DAYS), fc.constantFrom(1, 2, 6), fc.nat(2), fc.boolean()],
      (held, asked, months, keptForPriority, isPriority) => {
        const units = Math.max(...held.map(({ unitId }) => Number(unitId.split(' ')[1]) + 1), 1)
        const outlook = anOutlook(units, held, { keptForPriority: Math.min(keptForPriority, units), isPriority })
        const ahead = (count: number, from: number, step: number) =>
          Array.from({ length: count }, (_, place) => addDays(TODAY, from + step * place))
        expect(nearest(outlook, addDays(TODAY, asked), months)).toEqual([
          firstFree(outlook, ahead(asked, asked - 1, -1), months),
          firstFree(outlook, ahead(FARTHEST_DAYS - asked, asked + 1, 1), months),
        ])
      },
    ),
    // Trying every day is what takes the time.
    { numRuns: 60 },
  )
})
