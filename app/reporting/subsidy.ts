import { type Fen, minus, NOTHING, plus } from '#app/money/fen.ts'
import type { UserClass } from '#app/people/user-class.ts'
import { addMonths, type Day, dayOf, monthOf } from '#app/time/day.ts'

/** What the district's cost is looked at by. */
export const DIMENSIONS = ['month', 'class', 'category', 'street', 'district'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** Narrows every figure of the page; stands in the address, so that a view can be sent on. */
export type SubsidyFilters = {
  /** `YYYY-MM`: of the day in the ledger. */
  readonly month?: string | undefined
  readonly class?: UserClass | undefined
  /** A category's code. */
  readonly category?: string | undefined
  /** A street's id, or `NO_STREET`. */
  readonly street?: string | undefined
  /** A district's code; only the city has more than one. */
  readonly district?: string | undefined
}

/** In the order in which they are asked. */
export const FILTERS = ['district', 'month', 'class', 'category', 'street'] as const satisfies readonly Dimension[]

/** For the few whose street was never written down. */
export const NO_STREET = 'none'

export type Slice = { readonly key: string; readonly amountFen: Fen; readonly rentals: number }

const MONTHS_SHOWN = 12

/** The twelve months that end with the month of a day, oldest first. */
export const monthsUpTo = (today: Day): readonly string[] =>
  Array.from({ length: MONTHS_SHOWN }, (_, i) => monthOf(addMonths(firstOf(monthOf(today)), i + 1 - MONTHS_SHOWN)))

const firstOf = (month: string): Day => dayOf(`${month}-01`)

/** `[from, to)` of a month, or of all that is shown. */
export function daysOf(month: string | undefined, today: Day): { readonly from: Day; readonly to: Day } {
  const [oldest = monthOf(today)] = monthsUpTo(today)
  return { from: firstOf(month ?? oldest), to: addMonths(firstOf(month ?? monthOf(today)), 1) }
}

const monthBefore = (month: string): string => monthOf(addMonths(firstOf(month), -1))

export const totalOf = (slices: readonly Pick<Slice, 'amountFen'>[]): Fen =>
  plus(NOTHING, ...slices.map(({ amountFen }) => amountFen))

/** Every month of the year, also those in which nothing was paid. */
export const byMonth = (months: readonly string[], slices: readonly Slice[]): readonly Slice[] =>
  months.map(key => slices.find(slice => slice.key === key) ?? { key, amountFen: NOTHING, rentals: 0 })

/** How a month stands beside the one before it. A month that still runs is compared with nothing. */
export type Finding = {
  readonly month: string
  readonly amountFen: Fen
  readonly previousFen: Fen
  readonly change: 'more' | 'less' | 'same' | 'running'
  readonly differenceFen: Fen
}

export function findingOf(months: readonly Slice[], asked: string | undefined, today: Day): Finding {
  const month = asked ?? monthOf(today)
  const amountIn = (key: string) => months.find(slice => slice.key === key)?.amountFen ?? NOTHING
  const [amountFen, previousFen] = [amountIn(month), amountIn(monthBefore(month))]
  const difference = minus(amountFen, previousFen)
  const change = month === monthOf(today) ? 'running' : difference > 0 ? 'more' : difference < 0 ? 'less' : 'same'
  return {
    month,
    amountFen,
    previousFen,
    change,
    differenceFen: difference < 0 ? minus(NOTHING, difference) : difference,
  }
}
