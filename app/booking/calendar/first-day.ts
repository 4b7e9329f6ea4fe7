import type { Keeping } from '#app/allotment/keeping.ts'
import { keptFor } from '#app/allotment/keeping.ts'
import { freeIn, planIn, type Room } from '#app/allotment/room.ts'
import { addDays, type Day } from '#app/time/day.ts'
import { decidePeriod, FARTHEST_DAYS } from '../reservation.ts'

/** What a day is for somebody who wants to begin on it. `asks`: so full that a person has to look at it. */
export const FIRST_DAY_WORDS = ['free', 'full', 'asks', 'closed', 'past', 'far'] as const
export type FirstDayWord = (typeof FIRST_DAY_WORDS)[number]

/** `free` is how many could begin: at least one where the word is `free`, none where it is another. */
export type FirstDay = { readonly day: Day; readonly word: FirstDayWord; readonly free: number }

/** All that decides when a rental of a product can begin at a centre. `others` is what people without priority hold. */
export type Outlook = Room & { readonly keeping: Keeping }

const WORD_OF = {
  months_not_offered: 'far',
  day_is_past: 'past',
  too_far_ahead: 'far',
  centre_is_closed: 'closed',
} as const

/**
 * Whether a rental of so many months can begin on a day: by the same plan that decides when it is asked for, so that no day
 * is shown which would be refused. How many there are is counted and not planned.
 */
export function firstDayOn(outlook: Outlook, day: Day, months: number): FirstDay {
  const { keeping } = outlook
  const asked = decidePeriod({ from: day, months, today: keeping.today, opening: keeping.opening })
  if (!asked.ok) return { day, word: WORD_OF[asked.refusal], free: 0 }
  const during = keptFor(asked.value, keeping)
  const plan = planIn(outlook, during)
  if (!plan.ok) return { day, word: plan.refusal === 'none_free' ? 'full' : 'asks', free: 0 }
  return { day, word: 'free', free: Math.max(1, freeIn(outlook, during)) }
}

/** The first day from today on, as far ahead as anybody may ask, on which a rental can begin. */
export function earliestDay(outlook: Outlook, months: number): FirstDay | undefined {
  if (outlook.fleet.units.length === 0) return undefined
  const { today } = outlook.keeping
  for (let ahead = 0; ahead <= FARTHEST_DAYS; ahead++) {
    const found = firstDayOn(outlook, addDays(today, ahead), months)
    if (found.word === 'free') return found
  }
  return undefined
}
