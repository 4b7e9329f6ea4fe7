import { type Fen, fen, NOTHING } from '#app/money/fen.ts'
import { daysIn, type Period } from '#app/time/period.ts'
import type { Conditions } from '../rent.ts'

/** What was agreed: the list rent of the whole term, and its days. */
export type Term = Period & { readonly listFen: Fen }

/** What days after the agreed one cost: the rent of the term divided by its days, rounded down once (rules.md 1.4). */
export function lateFee(how: Conditions['late'], term: Term, days: number): Fen {
  if (!Number.isInteger(days) || days < 0) throw new RangeError('lateness is counted in days')
  if (how === 'free' || days === 0) return NOTHING
  return fen(Math.floor((term.listFen * days) / daysIn(term)))
}
