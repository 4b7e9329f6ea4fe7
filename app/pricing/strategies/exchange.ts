import { type Fen, fen, NOTHING, plus } from '#app/money/fen.ts'
import { type Day, dayOf } from '#app/time/day.ts'
import { daysIn, monthsFrom, type Period } from '#app/time/period.ts'
import type { Conditions, Priced } from '../rent.ts'
import { monthsOf, rentOf } from '../rent-of.ts'

/** What a month of another device is dearer than that of the one that runs, never less than nothing. */
const dearerAMonth = (next: Priced, replaced: Priced): Fen =>
  fen(Math.max(0, next.rentFenPerMonth - replaced.rentFenPerMonth))

/**
 * What another device costs in the place of one that runs, as a price of its own: `quote` goes on from it. `period` is from
 * the day of the exchange to the agreed end, `months` those that have begun in it. The deposit is that of the new device.
 */
export function pricedExchange(
  how: Conditions['exchange'],
  next: Priced,
  replaced: Priced | undefined,
  over: { readonly period: Period; readonly months: number },
): Priced {
  const dearer = dearerAMonth(next, replaced ?? next)
  const { depositFen } = next
  const asATerm = (amount: Fen): Priced => ({
    ...{ rentFenPerMonth: dearer, depositFen },
    rent: { per: 'term', terms: [{ months: over.months, fen: amount }] },
  })
  if (next.rent.per === 'half_month') return asATerm(byHalfMonth(dearer, over.period))
  if (how === 'dearer_by_day') return asATerm(byDay(dearer, over))
  return { rentFenPerMonth: dearer, depositFen, rent: { per: 'month' } }
}

type Over = { readonly period: Period; readonly months: number }

/** Of each month as many of its days as are left, each rounded down. */
function byDay(dearer: Fen, { period, months }: Over): Fen {
  const whole = monthsOf(monthsFrom(period.from, months), months)
  return plus(...whole.map(month => fen(Math.floor((dearer * daysLeft(month, period.to)) / daysIn(month)))))
}

const daysLeft = ({ from, to }: Period, end: Day): number =>
  end <= from ? 0 : daysIn({ from, to: end < to ? end : to })

const FIRST = '01'
const MONTH_LENGTH = 7

/** In the month of the exchange half of each device (rules.md 7.1), so half of what it is dearer by; later by the usual rule. */
function byHalfMonth(dearer: Fen, period: Period): Fen {
  const rent = { rentFenPerMonth: dearer, depositFen: NOTHING, rent: { per: 'half_month' } } as const
  const parts = rentOf(rent, period, 1)
  const usual = parts.reduce((sum, { listFen }) => sum + listFen, 0)
  const isWithinAMonth = period.from > dayOf(`${period.from.slice(0, MONTH_LENGTH)}-${FIRST}`)
  const first = parts[0]?.listFen ?? NOTHING
  return fen(isWithinAMonth ? usual - first + Math.min(first, Math.ceil(dearer / 2)) : usual)
}
