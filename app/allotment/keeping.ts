import { afterOpenDays, type Opening, openDaysBefore } from '#app/districts/opening.ts'
import type { Day } from '#app/time/day.ts'
import type { Moment } from '#app/time/moment.ts'
import type { Period } from '#app/time/period.ts'

/** What a rental asks of a unit besides its own days, and the moment at which that is decided. Days are open days of the centre. */
export type Keeping = {
  readonly now: Date
  readonly today: Day
  readonly opening: Opening
  /** To make it ready and load it, before the day of the hand-over. */
  readonly preparationDays: number
  /** To recover, disinfect and dry it, from the day of the return on. */
  readonly turnaroundDays: number
}

/** What has to be installed is loaded and looked over on the open day before. */
export const preparationOf = ({ installRequired }: { readonly installRequired: boolean }): number =>
  installRequired ? 1 : 0

type Kind = { readonly turnaroundDays: number; readonly category: { readonly installRequired: boolean } }

export const keepingOfProduct = ({ turnaroundDays, category }: Kind, moment: Moment, opening: Opening): Keeping => ({
  ...{ now: moment.now, today: moment.today, opening, turnaroundDays, preparationDays: preparationOf(category) },
})

/** What a unit is kept for: its preparation, the rental, and the days in which it is made ready again. */
export function keptFor({ from, to }: Period, { today, opening, preparationDays, turnaroundDays }: Keeping): Period {
  const begins = openDaysBefore(opening, from, preparationDays)
  return { from: begins < today && today <= from ? today : begins, to: afterOpenDays(opening, to, turnaroundDays) }
}

/** A unit that is with somebody already, or is given today, needs no preparation any more. */
export const keptFromNowOn = (period: Period, keeping: Keeping): Period =>
  keptFor(period, { ...keeping, preparationDays: 0 })
