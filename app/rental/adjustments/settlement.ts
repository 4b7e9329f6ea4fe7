import { type Fen, minus, NOTHING } from '#app/money/fen.ts'
import type { Quote, Share } from '#app/pricing/quote.ts'
import type { Conditions, Priced } from '#app/pricing/rent.ts'
import { earlyReturn } from '#app/pricing/strategies/early-return.ts'
import { lateFee } from '#app/pricing/strategies/late.ts'
import { type Day, daysBetween } from '#app/time/day.ts'
import type { Period } from '#app/time/period.ts'

/** One thing that was agreed at a price: the reservation, or months that were added to it. */
export type Agreed = Period &
  Pick<Quote, 'listRentFen' | 'personFen' | 'months' | 'periods'> & { readonly shares: readonly Share[] }

/** What goes back for days that are not used: to the person, and to everybody who bore a part. */
export type Back = {
  readonly listFen: Fen
  readonly personFen: Fen
  /** What was borne and goes back, with what it was a part of. */
  readonly shares: readonly Share[]
  readonly agreed: Agreed
  readonly strategy: Conditions['earlyReturn']
}

export type Late = {
  readonly fee: Fen
  readonly days: number
  readonly ofFen: Fen
  readonly strategy: Conditions['late']
}

/** What the return of a device on a day comes to. */
export type Settlement = {
  readonly backs: readonly Back[]
  readonly late: Late | undefined
}

type Facts = {
  readonly agreed: readonly Agreed[]
  readonly priced: Pick<Priced, 'rentFenPerMonth' | 'rent'>
  readonly conditions: Pick<Conditions, 'earlyReturn' | 'late'>
  /** Another device stands in for it: it gives nothing back, since the other one costs only what it is dearer by. */
  readonly isReplaced: boolean
  readonly today: Day
}

/**
 * What a return on another day than the agreed one comes to, as the price says: what goes back early on, what is charged
 * late. Days that are paid are never late, whatever day was announced.
 */
export function settlementOf({ agreed, priced, conditions, isReplaced, today }: Facts): Settlement {
  const backs = isReplaced ? [] : agreed.flatMap(one => backOf(one, { priced, how: conditions.earlyReturn, today }))
  const last = agreed.at(-1)
  const days = last ? daysBetween(last.to, today) : 0
  if (!last || days <= 0) return { backs, late: undefined }
  const fee = lateFee(conditions.late, { from: last.from, to: last.to, listFen: last.listRentFen }, days)
  return { backs, late: fee === 0 ? undefined : { fee, days, ofFen: last.listRentFen, strategy: conditions.late } }
}

type How = Pick<Facts, 'priced' | 'today'> & { readonly how: Conditions['earlyReturn'] }

/** What comes back of one thing that was agreed, by the strategy of its price; nothing by most. */
function backOf(agreed: Agreed, { priced, how, today }: How): readonly Back[] {
  if (today >= agreed.to) return []
  const { listFen, personFen, shares } = earlyReturn(
    how,
    { ...agreed, priced },
    today < agreed.from ? agreed.from : today,
  )
  if (listFen === 0) return []
  return [
    {
      ...{ listFen, personFen, agreed, strategy: how },
      shares: shares.flatMap((back, i) => {
        const borne = agreed.shares[i]
        return borne ? [{ ...borne, ...back }] : []
      }),
    },
  ]
}

/** Whether limits get something back: then the turn at them is taken before anything is written. */
export const touchesLimits = ({ backs }: Settlement): boolean => backs.some(({ shares }) => shares.length > 0)

export const negative = (amount: Fen): Fen => minus(NOTHING, amount)
