import { type Day, isDay } from '#app/time/day.ts'

/** Resident identity number, GB 11643: 17 digits and a check character (rules.md 5.1). */
const FORM = /^[1-9]\d{16}[\dX]$/
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** What people type becomes what the standard writes: half-width, no spaces or dashes, a capital X. */
export const tidyIdentityNumber = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

/** Expects tidy text. True when form, birth date and check character agree. */
export const isIdentityNumber = (number: string): boolean =>
  FORM.test(number) && hasBirthday(number) && checkOf(number) === number.at(17)

/** The check character that the first 17 digits ask for. */
export function checkOf(number: string): string | undefined {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0)
  return CHECKS[sum % 11]
}

/** The day of birth that stands in a number. Throws on text that is no identity number. */
export function birthOf(number: string): Day {
  if (!isIdentityNumber(number)) throw new RangeError('not an identity number')
  return birthTextOf(number) as Day
}

/** The last four: enough for two people at a counter to agree on which card they mean. */
export const tailOf = (number: string): string => number.slice(-4)

const birthTextOf = (number: string): string => `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`

/** The standard's own example was born in 1880, before the first day that we keep; the calendar repeats every 400 years. */
const hasBirthday = (number: string): boolean => {
  const year = Number(number.slice(6, 10))
  return year >= 1800 && isDay(`${year < 1900 ? year + 400 : year}${birthTextOf(number).slice(4)}`)
}
