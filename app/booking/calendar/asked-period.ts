import { nextOpenDay, type Opening } from '#app/districts/opening.ts'
import { no, type Result, yes } from '#app/result.ts'
import { type Day, isDay } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'
import { decidePeriod, MOST_MONTHS } from '../reservation.ts'

/** What a list of devices is narrowed to: what can be had from a day on, for so many months. As it was typed. */
export type AskedPeriod = {
  readonly from: string
  readonly months: number
  /** A centre's code; empty for whichever. */
  readonly centre: string
  readonly isOnlyFree: boolean
}

const LONGEST = 40

/** What the address asks for. Months that nobody may rent stay as they are, so that the form can say so. */
export function askedPeriodIn(search: URLSearchParams): AskedPeriod {
  const text = (name: string) => (search.get(name) ?? '').trim().slice(0, LONGEST)
  const months = text('months') === '' ? 1 : Number(text('months'))
  return { from: text('from'), months, centre: text('centre'), isOnlyFree: search.get('only') === 'yes' }
}

export const isRentable = (months: number): boolean => Number.isInteger(months) && months >= 1 && months <= MOST_MONTHS

/** Nobody asks for days: the list stays as it is. */
export const asksForDays = ({ from, isOnlyFree }: AskedPeriod): boolean => from !== '' || isOnlyFree

/** The same words for the next address; empty ones are left out of it. */
export const periodQuery = ({ from, months, centre, isOnlyFree }: AskedPeriod) => ({
  from,
  months: from === '' ? '' : String(months),
  centre,
  only: isOnlyFree ? 'yes' : '',
})

/** What goes along to a device, its calendar and its reservation: nothing that could not be asked for there. */
export function carriedQuery(search: URLSearchParams) {
  const { from, months, centre } = askedPeriodIn(search)
  const isPossible = search.has('months') && isRentable(months)
  return { from: isDay(from) ? from : '', months: isPossible ? String(months) : '', centre }
}

type Wrong = 'first_day_missing' | 'first_day_unread' | PeriodRefusal
type PeriodRefusal = 'months_not_offered' | 'day_is_past' | 'too_far_ahead' | 'centre_is_closed'
type Open<Centre> = { readonly centre: Centre; readonly period: Period }

/**
 * The centres at which the period may be asked for; with none, the reason of the first. A centre that is closed on the first
 * day is passed over while another is open.
 */
export function decideAsked<Centre extends { readonly opening: Opening }>(
  { from, months }: Pick<AskedPeriod, 'from' | 'months'>,
  today: Day,
  centres: readonly Centre[],
): Result<readonly Open<Centre>[], Wrong> {
  if (from === '') return no('first_day_missing')
  if (!isDay(from)) return no('first_day_unread')
  const open: Open<Centre>[] = []
  let refused: PeriodRefusal = 'centre_is_closed'
  for (const centre of centres.toReversed()) {
    const period = decidePeriod({ from, months, today, opening: centre.opening })
    if (period.ok) open.unshift({ centre, period: period.value })
    else refused = period.refusal
  }
  return open.length > 0 ? yes(open) : no(refused)
}

/** The first day from `from` on, on which one of the centres is open. */
export const nextDayOpen = (from: Day, openings: readonly Opening[]): Day | undefined =>
  openings.map(opening => nextOpenDay(opening, from)).sort()[0]
