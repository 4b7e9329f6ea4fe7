import type { Rent } from './rent.ts'

/** The terms that a form offers: those that the price lists, else the usual ones. */
export const termsOffered = (rent: Rent, usual: readonly number[]): readonly number[] =>
  rent.per === 'term' ? rent.terms.map(({ months }) => months).toSorted((one, other) => one - other) : usual

/** The shortest term that the price is told for: a month, unless the price lists only longer ones. */
export const shortestTerm = (rent: Rent): number => termsOffered(rent, [1])[0] ?? 1
