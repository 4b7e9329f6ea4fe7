import { type Fen, fen } from '#app/money/fen.ts'
import { daysIn } from '#app/time/period.ts'
import type { Quote } from './quote.ts'
import { type Conditions, DAMAGES, type Damage } from './rent.ts'
import { damageCharge } from './strategies/damage.ts'
import { lateFee } from './strategies/late.ts'

/** What the conditions of a price come to for one rental, in the figures that a reader needs before they agree. */
export type ConditionsTold = Pick<Conditions, 'earlyReturn' | 'late' | 'exchange'> & {
  readonly months: number
  /** What a day too long costs, and about what a day too short gives back of the person's part. */
  readonly lateDayFen: Fen
  readonly earlyDayFen: Fen
  /** Of a unit that is new: the most that it can be. */
  readonly damages: readonly { readonly damage: Damage; readonly shareBp: number; readonly mostFen: Fen }[]
}

type Kept = { readonly conditions: Conditions; readonly replacementFen: Fen }

export function conditionsTold(
  { conditions, replacementFen }: Kept,
  { periods, listRentFen, personFen, months }: Pick<Quote, 'periods' | 'listRentFen' | 'personFen' | 'months'>,
): ConditionsTold | null {
  const [first, last] = [periods[0], periods.at(-1)]
  if (!first || !last) return null
  const { earlyReturn, late, exchange, damage } = conditions
  const term = { from: first.from, to: last.to, listFen: listRentFen }
  return {
    ...{ earlyReturn, late, exchange, months },
    lateDayFen: lateFee(late, term, 1),
    earlyDayFen: fen(Math.floor(personFen / daysIn(term))),
    damages: DAMAGES.map(one => {
      const { fen: mostFen, shareBp } = damageCharge(damage, one, { replacementFen, ageMonths: 0 })
      return { damage: one, shareBp, mostFen }
    }),
  }
}
