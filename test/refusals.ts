/** A word that stands for a sentence: in quotes, snake case, and not something that is only compared with. */
const WORD = /(?<![=!]==?\s)'([a-z]+(?:_[a-z]+)*)'/g
const wordsIn = (text: string): string[] => [...text.matchAll(WORD)].flatMap(([, word]) => word ?? [])
const each = (source: string, places: RegExp): string[] =>
  [...source.matchAll(places)].map(([, inside]) => inside ?? '')

/** Where a source names a "no": what it answers, its type, its list, and what the database says for it. */
const REFUSING = [
  /\bno\(([^)]*)\)/g,
  /\bproblem\(\s*('\w+')/g,
  /\brefusal: ('\w+')/g,
  /\btype \w*Refusals? =((?:\s*\|?\s*(?:'\w+'|\w+Refusals?\b))+)/g,
  /\b\w*REFUSALS = \[([^\]]*)\]/g,
  /\bResult<[^()=]*?,((?:\s*\|?\s*(?:'\w+'|\w+Refusals?\b))+)\s*>/g,
  /\bsaidByDatabase: \{([^}]*)\}/g,
]
export const refusalsIn = (source: string): readonly string[] =>
  REFUSING.flatMap(places => each(source, places)).flatMap(wordsIn)

/** Where a source names what is wrong with a field: a schema, a type, and the door's words for what zod says by itself. */
const COMPLAINING = [
  /\b(?:error|message|problem|complaint): ('\w+')/g,
  /\bcomplain\(\s*[^,()]+,\s*('\w+')/g,
  /\btype \w*Problem =((?:\s*\|?\s*'\w+')+)/g,
  /\bCODES: [^=]*= \{([^}]*)\}/g,
]
export const complaintsIn = (source: string): readonly string[] =>
  COMPLAINING.flatMap(places => each(source, places)).flatMap(wordsIn)
