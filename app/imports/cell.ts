import { type Fen, fen } from '#app/money/fen.ts'
import { type Day, isDay } from '#app/time/day.ts'

const two = (text: string): string => text.padStart(2, '0')

/**
 * A day that can mean only one thing: year first, with any of the usual marks. `03-04-2026` could be two days and is
 * refused, never guessed.
 */
export function dayInCell(cell: string): Day | undefined {
  const text = cell.normalize('NFKC').trim()
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]00:00(?::00)?)?$/.exec(text) ?? []
  const written = `${year}-${two(month)}-${two(day)}`
  return year !== undefined && isDay(written) ? written : undefined
}

const CURRENCY = /^(?:[¥$]|CNY|RMB)?\s*(.*?)\s*元?$/i

/**
 * Yuan as people write them. A mark for thousands is refused: `1,234` is a thousand here and one and a bit elsewhere.
 * A comma before exactly two digits at the end can only be a decimal one.
 */
export function yuanInCell(cell: string): Fen | undefined {
  const [, number = ''] = CURRENCY.exec(cell.normalize('NFKC').trim()) ?? []
  if (!/^\d{1,9}(?:[.,]\d{1,2})?$/.test(number)) return undefined
  return fen(Math.round(Number(number.replace(',', '.')) * 100))
}

/** A whole number between two others, both allowed. */
export function wholeInCell(cell: string, least: number, most: number): number | undefined {
  const text = cell.normalize('NFKC').trim()
  const number = /^\d{1,9}(?:\.0+)?$/.test(text) ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : undefined
}

/** What a spreadsheet makes of a long number that was not kept as text: its last digits are lost for good. */
export const isRoundedNumber = (cell: string): boolean => /^\d(?:\.\d+)?e\+?\d+$/i.test(cell.trim())
