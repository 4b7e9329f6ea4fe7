import { type Fen, fen, NOTHING, plus, times } from '#app/money/fen.ts'
import { addMonths, type Day, dayOf } from '#app/time/day.ts'
import { daysIn, type Period } from '#app/time/period.ts'
import type { RentOfAPeriod } from './quote.ts'
import type { Priced, Rent } from './rent.ts'

type By<Per extends Rent['per']> = Extract<Rent, { per: Per }>
const nextMonth = (period: Period): Day => addMonths(dayOf(`${period.from.slice(0, MONTH_LENGTH)}-01`), 1)
const MONTH_LENGTH = 7
const MIDDLE = 15

/**
 * The list rent over a period, by the parts in which it is reckoned. A longer period never costs less. A month that has
 * begun is a month: a period may end before its whole months do.
 */
export function rentOf({ rent, rentFenPerMonth }: Priced, period: Period, months: number): readonly RentOfAPeriod[] {
  if (!Number.isInteger(months) || months < 1) throw new RangeError('a rental has whole months')
  switch (rent.per) {
    case 'month':
      return monthsOf(period, months).map(part => ({ ...part, listFen: rentFenPerMonth }))
    case 'day':
      return byDay(period, months, rent)
    case 'half_month':
      return byHalfMonth(period, rentFenPerMonth)
    case 'term':
      return [{ from: period.from, to: period.to, listFen: cheapestCover(rent.terms, months) }]
  }
}

/** Month by month from the first day: 31 January and one month is the last day of February. */
export function monthsOf({ from, to }: Period, months: number): readonly Period[] {
  const starts = [from]
  for (let month = 1; month < months; month++) {
    const start = addMonths(from, month)
    if (start < to) starts.push(start)
  }
  return starts.map((start, i) => ({ from: start, to: starts[i + 1] ?? to }))
}

/** Days by the day; days that are missing to the least that is charged are charged with the last part. */
function byDay(period: Period, months: number, { fen: perDay, leastDays }: By<'day'>): readonly RentOfAPeriod[] {
  const missing = Math.max(0, leastDays - daysIn(period))
  const parts = monthsOf(period, months)
  return parts.map((part, i) => {
    const days = daysIn(part) + (i === parts.length - 1 ? missing : 0)
    return { ...part, listFen: times(perDay, days) }
  })
}

/**
 * The Japanese rule (rules.md 7.1): by calendar months. A first month that begins by the 15th is whole, later it is half; a
 * last month whose last day is by the 15th is half, later it is whole; a rental within one month pays it whole.
 */
function byHalfMonth({ from, to }: Period, perMonth: Fen): readonly RentOfAPeriod[] {
  const half = fen(Math.ceil(perMonth / 2))
  const parts: RentOfAPeriod[] = []
  for (let start = from; start < to; ) {
    const next = nextMonth({ from: start, to })
    const end = next < to ? next : to
    const [isFirst, isLast] = [start === from, end === to]
    const isHalf =
      !(isFirst && isLast) && ((isFirst && dayIn(from) > MIDDLE) || (isLast && next > to && lastDay(to) <= MIDDLE))
    parts.push({ from: start, to: end, listFen: isHalf ? half : perMonth })
    start = end
  }
  return parts
}

const dayIn = (day: Day): number => Number(day.slice(MONTH_LENGTH + 1))
/** The last day of `[from, to)`, in a month that `to` does not begin. */
const lastDay = (to: Day): number => dayIn(to) - 1

/** The least that whole terms cost which together are at least so many months. */
function cheapestCover(terms: By<'term'>['terms'], months: number): Fen {
  const cheapest: Fen[] = [NOTHING]
  for (let count = 1; count <= months; count++) {
    const costs = terms.map(term => plus(term.fen, cheapest[Math.max(0, count - term.months)] ?? NOTHING))
    cheapest.push(fen(Math.min(...costs)))
  }
  return cheapest[months] ?? NOTHING
}
