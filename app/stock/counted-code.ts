import { keyOfCode } from '#app/inventory/read-code.ts'

/** How many codes may be sent at once. */
export const MOST_CODES = 300
export const LONGEST_CODE = 100

/** One code of a list, in the form in which it is kept: a unit's or the maker's code tidied, anything else as it was read. */
export const countedCode = (text: string): string => keyOfCode(text).slice(0, LONGEST_CODE)

/** The codes of a list, one to a line; the same one twice is one. */
export const codesOf = (lines: string): readonly string[] => [
  ...new Set(
    lines
      .split(/[\r\n]+/)
      .map(countedCode)
      .filter(code => code !== ''),
  ),
]
