/** 29 signs that cannot be taken for one another: a prime number of them, so that the check sign misses nothing. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXY'
const LENGTH = 7
const GROUP = 4

/** Picks a whole number from 0 up to, and without, `below`. */
export type Pick = (below: number) => number

/** A new code: it says nothing about the unit, so that a label tells a stranger nothing. */
export function newUnitCode(pick: Pick): string {
  const body = Array.from({ length: LENGTH }, () => SIGNS.charAt(pick(SIGNS.length))).join('')
  return body + checkSignOf(body)
}

/** Whether the check sign is right. One wrong sign and two neighbours swapped are always found. */
export function isUnitCode(text: string): boolean {
  const body = text.slice(0, LENGTH)
  if (text.length !== LENGTH + 1 || [...text].some(sign => !SIGNS.includes(sign))) return false
  return text.charAt(LENGTH) === checkSignOf(body)
}

/** Each place has its own weight modulo a prime: a change of one sign or a swap always changes the sum. */
function checkSignOf(body: string): string {
  const sum = [...body].reduce((total, sign, place) => total + SIGNS.indexOf(sign) * (place + 2), 0)
  return SIGNS.charAt(sum % SIGNS.length)
}

/** What a person types or a scanner sends, brought to a code's form: small letters, spaces, hyphens, the whole address. */
export function tidyUnitCode(text: string): string {
  const [, inAddress] = /\/u\/([^/?#]*)/i.exec(text.normalize('NFKC')) ?? []
  return (inAddress ?? text.normalize('NFKC')).toUpperCase().replace(/[^0-9A-Z]/g, '')
}

/** As it is printed and read out: `A2BC-D3EF`. */
export const printedUnitCode = (code: string): string => `${code.slice(0, GROUP)}-${code.slice(GROUP)}`
