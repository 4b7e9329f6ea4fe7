import type { Bilingual } from '#app/catalogue/category.ts'
import type { FactsOfADay } from '#app/eligibility/trait.ts'
import { type Fen, fen } from '#app/money/fen.ts'
import type { Day } from '#app/time/day.ts'
import type { AllowanceHolder, Used } from './allowance.ts'
import { capFrom } from './cap-period.ts'
import type { Programme } from './programme.ts'
import { fitsAny } from './who.ts'

/** What somebody has used of a limit, and what is left of it until its years end. */
export type AllowanceLeft = Bilingual & {
  readonly code: string
  readonly holder: Exclude<AllowanceHolder, 'budget'>
  readonly fromOn: Day
  readonly years: number
  readonly limitFen: Fen
  readonly usedFen: Fen
  readonly leftFen: Fen
}

type Whose = { readonly facts: FactsOfADay; readonly isInHousehold: boolean; readonly used: readonly Used[] }

/** The limits of every programme that helps this person on a day. Money that is kept for a reservation counts as used. */
export const allowancesLeft = (
  programmes: readonly Programme[],
  { facts, isInHousehold, used }: Whose,
  day: Day,
): readonly AllowanceLeft[] =>
  programmes
    .filter(({ rules }) => fitsAny(rules.who, facts))
    .flatMap(({ code, zh, en, rules: { caps } }) => {
      const fromOn = capFrom(caps, day)
      const of = (holder: AllowanceLeft['holder'], limitFen: Fen | null): readonly AllowanceLeft[] => {
        if (limitFen === null) return []
        const spent = used.find(one => one.code === code && one.holder === holder && one.fromOn === fromOn)
        const usedFen = spent?.usedFen ?? fen(0)
        const leftFen = fen(Math.max(0, limitFen - usedFen))
        return [{ code, zh, en, holder, fromOn, years: caps.years, limitFen, usedFen, leftFen }]
      }
      return [...of('person', caps.personYearFen), ...(isInHousehold ? of('household', caps.householdYearFen) : [])]
    })
