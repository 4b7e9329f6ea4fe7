import { type Day, dayOf } from '#app/time/day.ts'
import type { Budget, Caps } from './programme.ts'

const YEAR_DIGITS = 4
const yearOf = (day: Day): number => Number(day.slice(0, YEAR_DIGITS))
const firstOfYear = (year: number): Day => dayOf(`${year}-01-01`)

/** The first day of the years that one limit is for: what is left on 31 December is not carried over. */
export function capFrom({ years, sinceYear }: Pick<Caps, 'years' | 'sinceYear'>, day: Day): Day {
  const since = yearOf(day) - sinceYear
  return firstOfYear(sinceYear + Math.floor(since / years) * years)
}

/** The first day of what a budget is for: the year of a day, or all the days of this version. */
export const budgetFrom = ({ per }: Pick<Budget, 'per'>, day: Day, version: { readonly firstOn: Day }): Day =>
  per === 'year' ? firstOfYear(yearOf(day)) : version.firstOn
