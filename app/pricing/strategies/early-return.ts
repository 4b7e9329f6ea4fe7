import { type Fen, fen, minus, NOTHING, plus } from '#app/money/fen.ts'
import type { Day } from '#app/time/day.ts'
import { addDays } from '#app/time/day.ts'
import { daysIn, type Period } from '#app/time/period.ts'
import type { Quote, RentOfAPeriod, Share } from '../quote.ts'
import type { Conditions, Priced } from '../rent.ts'
import { monthsOf, rentOf } from '../rent-of.ts'

/** What was agreed and is now ended: a reservation, or one of its extensions. */
export type Agreed = Pick<Quote, 'months' | 'periods' | 'listRentFen' | 'personFen'> & {
  readonly priced: Pick<Priced, 'rentFenPerMonth' | 'rent'>
  readonly shares: readonly Pick<Share, 'programmeId' | 'payout' | 'amountFen' | 'grants'>[]
}

/** What goes back: `listFen` is what the person and the shares that were taken off at once get together. */
export type Refund = {
  readonly listFen: Fen
  readonly personFen: Fen
  /** In the order of the shares; the grants are those of the last days. */
  readonly shares: readonly Pick<Share, 'programmeId' | 'payout' | 'amountFen' | 'grants'>[]
}

/** What of the list rent is given back when a device comes home: `on` is the first day that no longer counts. */
function givenBack(how: Conditions['earlyReturn'], agreed: Agreed, on: Day): Fen {
  const [first, last] = [agreed.periods[0], agreed.periods.at(-1)]
  if (!first || !last || how === 'no_refund' || on >= last.to) return NOTHING
  const kept = how === 'by_day' ? keptByDay(agreed, on) : keptByHalfMonth(agreed, { from: first.from, to: on })
  return fen(Math.max(0, agreed.listRentFen - kept))
}

/** What goes back, and to whom: everybody in proportion to what they bore, never more than that, together to the fen. */
export function earlyReturn(how: Conditions['earlyReturn'], agreed: Agreed, on: Day): Refund {
  const listFen = givenBack(how, agreed, on)
  let [borne, given] = [NOTHING, NOTHING]
  const shares = agreed.shares.map(({ programmeId, payout, amountFen, grants }) => {
    if (payout !== 'at_once') return back(programmeId, payout, partOf(listFen, amountFen, agreed.listRentFen), grants)
    borne = plus(borne, amountFen)
    const upTo = partOf(listFen, borne, agreed.listRentFen)
    const part = minus(upTo, given)
    given = upTo
    return back(programmeId, payout, part, grants)
  })
  return { listFen, personFen: minus(listFen, given), shares }
}

const partOf = (of: Fen, part: Fen, whole: Fen): Fen =>
  whole === 0 ? NOTHING : fen(Number((BigInt(of) * BigInt(part)) / BigInt(whole)))

/** The days that fall away are the last ones, and so are the grants that are given back. */
function back(programmeId: string, payout: Share['payout'], amountFen: Fen, grants: Share['grants']) {
  let left: number = amountFen
  const returned = grants.toReversed().flatMap(grant => {
    const taken = Math.min(left, grant.amountFen)
    left -= taken
    return taken === 0 ? [] : [{ ...grant, amountFen: fen(taken) }]
  })
  return { programmeId, payout, amountFen, grants: returned.reverse() }
}

/** Each part of the rent by its days, what is kept of it rounded up; the least that is charged stays charged. */
function keptByDay({ periods, priced: { rent }, listRentFen }: Agreed, on: Day): number {
  const kept = periods.reduce((sum, part) => sum + keptOf(part, on), 0)
  const least = rent.per === 'day' ? rent.fen * rent.leastDays : 0
  return Math.max(kept, Math.min(least, listRentFen))
}

function keptOf(part: RentOfAPeriod, on: Day): number {
  if (on >= part.to) return part.listFen
  if (on <= part.from) return 0
  return Math.ceil((part.listFen * daysIn({ from: part.from, to: on })) / daysIn(part))
}

const HALF_DAYS = 15

/**
 * A half for each half month that has begun; the first month is always whole. Rent by half months is reckoned anew by its own
 * rule; any other by months from its first day, of which the first fifteen days are the first half.
 */
function keptByHalfMonth({ periods, months, priced, listRentFen }: Agreed, used: Period): number {
  if (used.to <= used.from) return 0
  if (priced.rent.per === 'half_month') {
    const anew = rentOf({ ...priced, depositFen: NOTHING }, used, months)
    return anew.reduce((sum, { listFen }) => sum + listFen, 0)
  }
  const whole = monthsOf({ from: used.from, to: periods.at(-1)?.to ?? used.to }, months)
  const begun = whole.filter(({ from }) => from < used.to)
  const last = begun.at(-1)
  const isHalf = begun.length > 1 && last !== undefined && used.to <= addDays(last.from, HALF_DAYS)
  return Math.ceil((listRentFen * (begun.length * 2 - (isHalf ? 1 : 0))) / (months * 2))
}
