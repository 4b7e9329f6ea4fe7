import { describe, expect, test } from 'vitest'
import { cases } from '#test/cases/booking.ts'
import { dayInCell, isRoundedNumber, wholeInCell, yuanInCell } from './cell.ts'

/** What a case puts in a cell, and what must come out. */
function cellCase(id: string): { cell: string; expected: Record<string, unknown> } {
  const found = cases.find(one => one.id === id)
  if (!found) throw new Error(`there is no case ${id}`)
  const { cell } = found.input as { cell: string }
  return { cell, expected: found.expected as Record<string, unknown> }
}

describe('days of other systems', () => {
  test.each(['CSV-date-1', 'CSV-date-2'])('%s', id => {
    const { cell, expected } = cellCase(id)
    const read = dayInCell(cell)
    expect(read === undefined ? 'reject' : 'store').toBe(String(expected.result).split(' ')[0])
  })

  test.each([
    ['2026-03-02', '2026-03-02'],
    ['2026/3/2', '2026-03-02'],
    ['2026.03.02', '2026-03-02'],
    ['2026年3月2日', '2026-03-02'],
    ['２０２６－０３－０２', '2026-03-02'],
    ['2026-03-02 00:00:00', '2026-03-02'],
    ['2026-02-30', undefined],
    ['02/03/2026', undefined],
    ['2026-13-01', undefined],
    ['45000', undefined],
    ['', undefined],
  ])('%s is %s', (cell, day) => expect(dayInCell(cell)).toBe(day))
})

describe('amounts of other systems', () => {
  test.each(['CSV-number-1', 'CSV-number-2', 'CSV-number-3', 'CSV-number-4', 'CSV-number-5', 'CSV-number-7'])(
    '%s',
    id => {
      const { cell, expected } = cellCase(id)
      const wanted = expected.value === 'reject' ? undefined : Math.round(Number(expected.value) * 100)
      expect(yuanInCell(cell)).toBe(wanted)
    },
  )

  test.each([
    ['¥1200', 120_000],
    ['1200元', 120_000],
    ['１２００．５', 120_050],
    ['-3', undefined],
    ['1.234', undefined],
    ['1 234', undefined],
    ['twelve', undefined],
  ])('%s is %s fen', (cell, amount) => expect(yuanInCell(cell)).toBe(amount))
})

test.each([
  ['1.23457E+12', true],
  ['6.9e12', true],
  ['SN-12E3X', false],
  ['6901234567892', false],
])('%s has lost digits: %s', (cell, is) => expect(isRoundedNumber(cell)).toBe(is))

test.each([
  ['12', 12],
  ['12.0', 12],
  ['61', undefined],
  ['1.5', undefined],
])('%s as a whole number up to 60 is %s', (cell, number) => expect(wholeInCell(cell, 0, 60)).toBe(number))
