import { type Fen, fen } from '#app/money/fen.ts'
import type { AllowanceHolder, Past } from '#app/programmes/allowance.ts'
import { budgetFrom, capFrom } from '#app/programmes/cap-period.ts'
import type { Programme } from '#app/programmes/programme.ts'
import type { Day } from '#app/time/day.ts'
import type { Cut } from './quote.ts'

/** What one limit still gives, as it is used up part by part. */
type Limit = { readonly by: Cut['by']; left: number; isReached: boolean }
export type Grant = { readonly capFrom: Day; readonly budgetFrom: Day; readonly amountFen: Fen }
const BY_YEAR = { per: 'year' } as const
type OfAProgramme = Pick<Programme, 'code' | 'firstOn' | 'rules'>

/** The limits of one programme for one rental. What is given is taken from each of them, in the order of time. */
export function limitsOf({ code, firstOn, rules: { caps, budget } }: OfAProgramme, past: Past) {
  const limits = new Map<string, Limit>()
  const usedOf = (holder: AllowanceHolder, fromOn: Day): number =>
    past.used.find(one => one.code === code && one.holder === holder && one.fromOn === fromOn)?.usedFen ?? 0
  const limit = (by: Cut['by'], whole: Fen | null, key: string, used: () => number): readonly Limit[] => {
    if (whole === null) return []
    const known = limits.get(by + key)
    if (known) return [known]
    const made = { by, left: Math.max(0, whole - used()), isReached: false }
    limits.set(by + key, made)
    return [made]
  }
  /** Those that a part stands under which begins on a day. */
  const over = (day: Day) => {
    const capDay = capFrom(caps, day)
    const budgetDay = budgetFrom(budget ?? BY_YEAR, day, { firstOn })
    const of = [
      ...limit('rental', caps.rentalFen, '', () => 0),
      ...limit('person_year', caps.personYearFen, capDay, () => usedOf('person', capDay)),
      ...(past.isInHousehold
        ? limit('household_year', caps.householdYearFen, capDay, () => usedOf('household', capDay))
        : []),
      ...limit('budget', budget?.fen ?? null, budgetDay, () => usedOf('budget', budgetDay)),
    ]
    return { of, capDay, budgetDay }
  }
  return { over, cuts: () => cutsOf([...limits.values()]) }
}

/** Takes as much of what is wanted as every limit leaves. */
export function takeUnder(limits: readonly Limit[], wanted: number): number {
  const given = Math.min(wanted, ...limits.map(({ left }) => left))
  for (const one of limits) {
    if (one.left < wanted) one.isReached = true
    one.left -= given
  }
  return given
}

/** One line for each kind of limit: reached if it was in any of its years, with what the last one leaves. */
function cutsOf(limits: readonly Limit[]): readonly Cut[] {
  const kinds = [...new Set(limits.map(({ by }) => by))]
  return kinds.map(by => {
    const ofKind = limits.filter(one => one.by === by)
    return { by, leftFen: fen(ofKind.at(-1)?.left ?? 0), isReached: ofKind.some(({ isReached }) => isReached) }
  })
}

/** To which period of the limits and the budget each fen counts. */
export function grantsOf(given: readonly { capDay: Day; budgetDay: Day; amount: number }[]): readonly Grant[] {
  const sums = new Map<string, { capFrom: Day; budgetFrom: Day; amountFen: Fen }>()
  for (const { capDay, budgetDay, amount } of given) {
    if (amount === 0) continue
    const key = capDay + budgetDay
    const before = sums.get(key)?.amountFen ?? 0
    sums.set(key, { capFrom: capDay, budgetFrom: budgetDay, amountFen: fen(before + amount) })
  }
  return [...sums.values()]
}
