/** Marks and gaps that people leave out or type differently. `%` and `_` stay: they are looked for as they stand. */
const GAPS = /[\s\-'’·.,:;()（）、，。：；|~]+/g
const LATIN = /^[\x20-\x7e]+$/
/** Two or three letters are mostly initials: looked for in names only, or every purpose would answer. */
const SHORT = 3
const MOST_TERMS = 6

/** The form in which texts and questions meet: half-width, lower case, ü as v, without gaps. */
export const tidy = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll('ü', 'v').replace(GAPS, '')

/** Something to look for in the search line. A word of letters is found only where a syllable or word begins. */
export type Term = { readonly text: string; readonly startsWord: boolean; readonly namesOnly: boolean }

/** Undefined when nothing was asked. Terms must all be there; `whole` alone is enough ("wheel chair"). */
export type Query = { readonly whole: Term; readonly terms: readonly Term[] } | undefined

export function readQuery(typed: string): Query {
  if (typed.trim() === '') return undefined
  const terms = typed.split(/\s+/).map(tidy).filter(Boolean).slice(0, MOST_TERMS)
  return { whole: termOf(tidy(typed)), terms: terms.map(termOf) }
}

const termOf = (text: string): Term => {
  const isLatin = LATIN.test(text)
  return { text, startsWord: isLatin, namesOnly: isLatin && text.length <= SHORT }
}
