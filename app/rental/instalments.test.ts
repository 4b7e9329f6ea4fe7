import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen, NOTHING } from '#app/money/fen.ts'
import { addDays, addMonths, dayOf } from '#app/time/day.ts'
import { dueNow, instalmentsOf, mayPayInParts, openParts } from './instalments.ts'

const today = dayOf('2026-03-02')
const inParts = (personFen: number, months: number, from = '2026-03-02') =>
  instalmentsOf({ personFen: fen(personFen), months, fromOn: dayOf(from) }, today)

test.each([
  ['three months of 80 yuan', 24_000, 3, '2026-03-02', ['2026-03-02 8000', '2026-04-02 8000', '2026-05-02 8000']],
  ['a fen too many goes first', 10_001, 3, '2026-03-02', ['2026-03-02 3334', '2026-04-02 3334', '2026-05-02 3333']],
  ['the last day of a month', 300, 3, '2026-03-31', ['2026-03-02 100', '2026-04-30 100', '2026-05-31 100']],
  ['a rental that has begun', 300, 3, '2026-01-15', ['2026-03-02 100', '2026-03-02 100', '2026-03-15 100']],
])('%s', (_, personFen, months, from, expected) => {
  expect(inParts(personFen, months, from).map(({ dueOn, amountFen }) => `${dueOn} ${amountFen}`)).toEqual(expected)
})

test.each([
  [3, 24_000, true],
  [12, 12, true],
  [2, 24_000, false],
  [3, 0, false],
  [3, 2, false],
])('%i months of %i fen may be paid in parts: %s', (months, personFen, may) => {
  expect(mayPayInParts({ months, personFen: fen(personFen) }, today)).toBe(may)
})

const later = (months: number) => ({ today: addMonths(today, months), isOver: false })

test.each([
  ['at the signing one part', 24_000, later(0), 8_000],
  ['after it was paid nothing', 16_000, later(0), 0],
  ['a month later the next one', 16_000, later(1), 8_000],
  ['a day before not yet', 16_000, { ...later(1), today: addDays(addMonths(today, 1), -1) }, 0],
  ['what was not paid adds up', 24_000, later(2), 24_000],
  ['who pays ahead owes nothing', 4_000, later(1), 0],
  ['lateness and extensions are whole', 16_000 + 1_234, later(0), 1_234],
  ['a rental that is over waits for nothing', 16_000, { ...later(0), isOver: true }, 16_000],
])('%s', (_, rentDueFen, when, expected) => {
  expect(dueNow(fen(rentDueFen), inParts(24_000, 3), when)).toBe(expected)
})

test('who pays, pays the earliest parts first', () => {
  const open = (rentDueFen: number) => openParts(fen(rentDueFen), inParts(24_000, 3)).map(({ openFen }) => openFen)
  expect(open(24_000)).toEqual([8_000, 8_000, 8_000])
  expect(open(13_000)).toEqual([0, 5_000, 8_000])
  expect(open(0)).toEqual([0, 0, 0])
})

const rentals = fc.record({
  months: fc.integer({ min: 1, max: 12 }),
  personFen: fc.integer({ min: 12, max: 10_000_000 }),
  start: fc.integer({ min: -40, max: 180 }),
})

test('parts sum to the whole, differ by a fen at most, and come in order', () => {
  fc.assert(
    fc.property(rentals, ({ months, personFen, start }) => {
      const parts = inParts(personFen, months, addDays(today, start))
      const amounts = parts.map(({ amountFen }) => amountFen)
      expect(amounts.reduce((sum, one) => sum + one, 0)).toBe(personFen)
      expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1)
      expect(parts[0]?.dueOn).toBe(today)
      expect(parts.map(({ dueOn }) => dueOn)).toEqual(parts.map(({ dueOn }) => dueOn).toSorted())
    }),
  )
})

test('what is due never exceeds what is owed, only grows with time, and in the end is all', () => {
  fc.assert(
    fc.property(rentals, fc.nat(), fc.nat({ max: 13 }), ({ months, personFen, start }, paid, after) => {
      const parts = inParts(personFen, months, addDays(today, start))
      const owed = fen(Math.max(0, personFen - (paid % (personFen + 1))))
      const at = (by: number) => dueNow(owed, parts, later(by))
      expect(at(after)).toBeGreaterThanOrEqual(NOTHING)
      expect(at(after)).toBeLessThanOrEqual(at(after + 1))
      expect(at(after + 1)).toBeLessThanOrEqual(owed)
      expect(at(20)).toBe(owed)
      expect(openParts(owed, parts).reduce((sum, { openFen }) => sum + openFen, 0)).toBe(owed)
    }),
  )
})
