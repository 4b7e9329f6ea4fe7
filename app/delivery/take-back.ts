import type { Keeping } from '#app/allotment/keeping.ts'
import { afterOpenDays } from '#app/districts/opening.ts'
import { no, type Result, yes } from '#app/result.ts'
import { addDays, type Day } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'
import type { TakeBackCondition } from './job.ts'

export type TakeBackRefusal = 'unit_is_not_out' | 'damage_needs_a_note'

type Facts = { readonly isOut: boolean; readonly condition: TakeBackCondition; readonly note: string }

/** Anything may come back at any time; only damage has to be described. */
export function decideTakeBack({ isOut, condition, note }: Facts): Result<null, TakeBackRefusal> {
  if (!isOut) return no('unit_is_not_out')
  return condition === 'damaged' && note.trim() === '' ? no('damage_needs_a_note') : yes(null)
}

type Held = {
  readonly startedOn: Day
  readonly keeping: Pick<Keeping, 'today' | 'opening' | 'turnaroundDays'>
  readonly nextFrom: Day | undefined
}

/**
 * Until when a unit stays held after it has come back: its turnaround, a day at least. Where somebody else is promised
 * it earlier than that, their promise stands and the turnaround has to hurry; where it has begun, undefined.
 */
export function heldAfterTakeBack({ startedOn, keeping, nextFrom }: Held): Period | undefined {
  const { today, opening, turnaroundDays } = keeping
  const [cleaned, tomorrow] = [afterOpenDays(opening, today, turnaroundDays), addDays(today, 1)]
  const ready = cleaned > tomorrow ? cleaned : tomorrow
  const to = nextFrom !== undefined && nextFrom < ready ? nextFrom : ready
  return startedOn < to ? { from: startedOn, to } : undefined
}
