/** Digits and letters that nobody mistakes for one another by eye or on the telephone: no 0 O, 1 I L. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const PAYLOAD = 7

/**
 * A new reference: seven random characters and one that checks them. `below(n)` gives a random whole number below n.
 * 31 is a prime, so every single wrong character and every two swapped neighbours are noticed.
 */
export function newReference(below: (limit: number) => number): string {
  const letters = Array.from({ length: PAYLOAD }, () => ALPHABET[below(ALPHABET.length)]).join('')
  return letters + checkOf(letters)
}

/** What people type: any case, spaces and hyphens anywhere, full-width letters. */
export const tidyReference = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\-–—]/g, '')
    .toUpperCase()

/** Expects tidy text. */
export const isReference = (text: string): boolean =>
  text.length === PAYLOAD + 1 &&
  [...text].every(letter => ALPHABET.includes(letter)) &&
  checkOf(text.slice(0, PAYLOAD)) === text.at(-1)

/** ABCD-EFGH: how it is read and read aloud. */
export const showReference = (reference: string): string => `${reference.slice(0, 4)}-${reference.slice(4)}`

function checkOf(letters: string): string {
  const sum = [...letters].reduce((total, letter, place) => total + (place + 1) * ALPHABET.indexOf(letter), 0)
  return ALPHABET[sum % ALPHABET.length] ?? ''
}
