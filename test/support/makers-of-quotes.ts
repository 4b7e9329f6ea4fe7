import type { PersonFacts, Trait } from '#app/eligibility/trait.ts'
import { fen } from '#app/money/fen.ts'
import type { UserClass } from '#app/people/user-class.ts'
import type { Asked } from '#app/pricing/quote.ts'
import type { Rent } from '#app/pricing/rent.ts'
import { NO_PAST, type Past } from '#app/programmes/allowance.ts'
import type { Example } from '#app/programmes/packs/pack.ts'
import type { Programme } from '#app/programmes/programme.ts'
import { addMonths, type Day, dayOf } from '#app/time/day.ts'
import { monthsFrom } from '#app/time/period.ts'

/** What prices are tried with: no database, and no clock. */
export const FIRST_DAY = dayOf('2026-03-02')
const FEN = 100
const MONTHS_A_YEAR = 12
const [ALWAYS, NEVER] = [dayOf('2000-01-01'), dayOf('2100-01-01')]

export const yuan = (amount: number) => fen(Math.round(amount * FEN))

type Known = {
  readonly age?: number
  readonly isLocal?: boolean
  readonly userClass?: UserClass
  readonly traits?: { readonly [T in Trait]?: string }
}

/** Somebody whose age is so many years on the first day, and of whom the rest holds always. */
export const somebody = ({ age, isLocal = true, userClass = 'other', traits = {} }: Known = {}): PersonFacts => ({
  ...{ bornOn: age === undefined ? null : addMonths(FIRST_DAY, -age * MONTHS_A_YEAR), isLocal, classes: [] },
  traits: Object.entries(traits).map(([trait, value]) => ({
    ...{ trait: trait as Trait, value, fromOn: ALWAYS, untilOn: NEVER },
  })),
  otherwise: userClass,
})

type Wish = Partial<Omit<Asked, 'priced' | 'past'>> & {
  readonly rentYuan?: number
  readonly depositYuan?: number
  readonly rent?: Rent
  readonly past?: Partial<Past>
}

/** Three months of an electric wheelchair at 200 yuan a month, for anybody, unless it says otherwise. */
export function asking({ rentYuan = 200, depositYuan = 1_000, rent = { per: 'month' }, past, ...over }: Wish): Asked {
  const { months = 3, from = FIRST_DAY } = over
  return {
    ...{ ...monthsFrom(from, months), months, product: { code: 'C12-01', categoryCode: 'C12' }, person: somebody() },
    priced: { rentFenPerMonth: yuan(rentYuan), depositFen: yuan(depositYuan), rent },
    past: { ...NO_PAST, ...past },
    ...over,
  }
}

/** An example as if it were in force since a day. */
export const inForce = (example: Example, firstOn: Day = dayOf('2020-01-01')): Programme => ({
  ...{ ...example, id: `${example.code}-id`, version: 1, isExample: true, firstOn, untilOn: null },
})
