import { MOST_PROLONGATIONS } from '#app/allotment/allotment.ts'
import { no, type Result, yes } from '#app/result.ts'
import { addMonths, type Day } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'
import { type Asked, decidePeriod, MOST_MONTHS } from '../reservation.ts'

type AskedDays = Omit<Asked, 'months'> & { readonly to: Day }

/** Whether days may be kept: they begin as a reservation may begin, and last a year at most. */
export function decideDays({
  to,
  ...asked
}: AskedDays): Result<
  Period,
  'ends_before_it_begins' | 'longer_than_a_year' | 'day_is_past' | 'too_far_ahead' | 'centre_is_closed'
> {
  const { from } = asked
  const begins = decidePeriod({ ...asked, months: 1 })
  if (!begins.ok && begins.refusal !== 'months_not_offered') return no(begins.refusal)
  if (to <= from) return no('ends_before_it_begins')
  if (to > addMonths(from, MOST_MONTHS)) return no('longer_than_a_year')
  return yes({ from, to })
}

const UUID_LENGTH = 36

/** A hold is an account's: the house itself and other programs check nothing out. */
export const isAccount = (actorId: string): boolean => actorId.length === UUID_LENGTH

/** What stands of one's hold of certain days: until when as an ISO instant, and whether one may ask for longer. */
export type HoldStands =
  | { readonly word: 'kept'; readonly until: string; readonly mayProlong: boolean }
  | { readonly word: 'ran_out' }
  | { readonly word: 'not_kept' }

type Hold = { readonly expiresAt: Date | null; readonly prolongedTimes: number }

export const stands = ({ expiresAt }: Pick<Hold, 'expiresAt'>, now: Date): boolean =>
  expiresAt !== null && expiresAt > now

/** Undefined where nothing was kept, or something else. */
export function keptAs(hold: Hold | undefined, now: Date): HoldStands {
  if (!hold) return { word: 'not_kept' }
  const { expiresAt, prolongedTimes } = hold
  if (expiresAt === null || !stands(hold, now)) return { word: 'ran_out' }
  return { word: 'kept', until: expiresAt.toISOString(), mayProlong: prolongedTimes < MOST_PROLONGATIONS }
}

type Asking = {
  readonly product: { readonly code: string }
  readonly centre: { readonly id: string }
  readonly period: Result<Period, string>
}

/** What is to be kept for somebody who reserves; nothing where the period may not be asked for. */
export const holdWishOf = ({ product, centre, period }: Asking) =>
  period.ok ? { product: product.code, centreId: centre.id, ...period.value } : undefined

/** What a hold answers when there is nothing for it; a page then shows what there is instead. */
export const isNothingLeft = (refusal: string): boolean => refusal === 'none_free' || refusal === 'needs_a_person'
