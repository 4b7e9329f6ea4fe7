import type { Asked } from '#app/pricing/quote.ts'

/** Days and rents for the second reckoning of a quote: by counting, without the program's own calendar. */

const DAY_MS = 86_400_000
const YEAR_MONTHS = 12
const numbers = (day: string): [number, number, number] => day.split('-').map(Number) as [number, number, number]
export const number = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS
const text = (count: number): string => new Date(count * DAY_MS).toISOString().slice(0, 10)
export const days = ({ from, to }: { readonly from: string; readonly to: string }): number => number(to) - number(from)

/** So many months on, or the last day of a month that is too short. */
function monthsOn(day: string, months: number): string {
  const [year, month, date] = numbers(day)
  const count = year * YEAR_MONTHS + month - 1 + months
  const [y, m] = [Math.floor(count / YEAR_MONTHS), count % YEAR_MONTHS]
  const lastDate = new Date(Date.UTC(y, m + 1, 0)).getUTCDate()
  return text(Date.UTC(y, m, Math.min(date, lastDate)) / DAY_MS)
}

/** Birthdays that have been. */
export function age(bornOn: string, day: string): number {
  const [year, month, date] = numbers(bornOn)
  const [y, m, d] = numbers(day)
  return y - year - (m * 100 + d < month * 100 + date ? 1 : 0)
}

type Parts = readonly { from: string; to: string; listFen: number }[]

export function rent({ from, to, months, priced: { rent: how, rentFenPerMonth } }: Asked): Parts {
  const monthly = Array.from({ length: months }, (_, i) => ({
    from: monthsOn(from, i),
    to: i === months - 1 ? to : monthsOn(from, i + 1),
  }))
  switch (how.per) {
    case 'month':
      return monthly.map(part => ({ ...part, listFen: rentFenPerMonth }))
    case 'day': {
      const missing = Math.max(0, how.leastDays - days({ from, to }))
      return monthly.map((part, i) => ({ ...part, listFen: how.fen * (days(part) + (i === months - 1 ? missing : 0)) }))
    }
    case 'term':
      return [{ from, to, listFen: cheapest(how.terms, months) }]
    case 'half_month':
      return byCalendarMonth(from, to, rentFenPerMonth)
  }
}

/** Every choice of terms that is long enough, looked at one by one: none is taken more often than it could be needed. */
function cheapest(terms: readonly { readonly months: number; readonly fen: number }[], months: number): number {
  if (months <= 0) return 0
  const [first, ...rest] = terms
  if (!first) return Number.POSITIVE_INFINITY
  let best = Number.POSITIVE_INFINITY
  for (let times = 0; (times - 1) * first.months < months; times++)
    best = Math.min(best, times * first.fen + cheapest(rest, months - times * first.months))
  return best
}

const MIDDLE = 15

/** Day by day: each day is put into its calendar month, and a month is whole or half by the first and last day in it. */
function byCalendarMonth(from: string, to: string, whole: number): Parts {
  const inMonth = new Map<string, string[]>()
  for (let day = number(from); day < number(to); day++) {
    const month = text(day).slice(0, 7)
    inMonth.set(month, [...(inMonth.get(month) ?? []), text(day)])
  }
  const months = [...inMonth.values()]
  return months.map((those, i) => {
    const [first = from, last = from] = [those[0], those.at(-1)]
    const beginsLate = i === 0 && Number(first.slice(8)) > MIDDLE
    const endsEarly = i === months.length - 1 && Number(last.slice(8)) <= MIDDLE
    const isHalf = months.length > 1 && (beginsLate || endsEarly)
    return { from: first, to: text(number(last) + 1), listFen: isHalf ? Math.ceil(whole / 2) : whole }
  })
}
