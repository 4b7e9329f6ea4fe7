import type { ReservationWithThings } from '#app/booking/reservations.server.ts'
import type { Quote } from '#app/pricing/quote.ts'
import type { Day } from '#app/time/day.ts'
import type { Moment } from '#app/time/moment.ts'
import type { Database } from '#db/client.server.ts'
import { stayOf } from './rooms.server.ts'
import { decideExtension, mostMonthsMore } from './running.ts'
import { runningOf } from './runnings.server.ts'
import { weighExtension } from './weighings.server.ts'

const OFFERED_MORE = [1, 2, 3, 6, 12]

type Asked = { readonly asOf: Moment; readonly months: number }

type Offers = {
  /** How many months may be asked for at most, and for how many there is room. */
  readonly most: number
  readonly longest: { readonly months: number; readonly to: Day } | null
  readonly options: readonly { readonly months: number; readonly to: Day; readonly quote: Quote }[]
  readonly refusal: string | null
}

/** For how many months more it could be kept, what the offered numbers cost, and why not for the number that was asked. */
export async function extensionOffers(
  db: Database,
  reservation: ReservationWithThings,
  { asOf, months }: Asked,
): Promise<Offers> {
  const running = await runningOf(db, reservation)
  const first = await weighExtension(db, reservation, running, { months: 1, asOf })
  if (!running || !first.ok) return { most: 0, longest: null, options: [], refusal: first.ok ? null : first.refusal }
  const dueAfter = (count: number): Day => {
    const decided = decideExtension(running, { months: count })
    return decided.ok ? decided.value.to : running.dueOn
  }
  const { keeping, isPriority } = first.value
  const { centreId, productId } = reservation
  const stay = await stayOf(db, running, { centreId, productId, keeping, isPriority })
  const most = mostMonthsMore(running)
  const longest = stay.longest(most, dueAfter)
  const options: Offers['options'][number][] = []
  for (const count of countsUpTo(longest, months)) {
    const weighed = await weighExtension(db, reservation, running, { months: count, asOf })
    if (weighed.ok) options.push({ months: count, to: weighed.value.period.to, quote: weighed.value.quote })
  }
  const asked = decideExtension(running, { months })
  const refusal = asked.ok ? ('not_free_longer' as const) : asked.refusal
  return { most, longest: { months: longest, to: dueAfter(longest) }, options, refusal }
}

/** The usual numbers, the longest, and the one that was asked for. */
const countsUpTo = (longest: number, asked: number): readonly number[] =>
  [...new Set([...OFFERED_MORE, longest, asked])]
    .filter(months => Number.isInteger(months) && months > 0 && months <= longest)
    .toSorted((one, other) => one - other)
