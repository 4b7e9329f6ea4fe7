import type { PersonFacts } from '#app/eligibility/trait.ts'
import type { Rent } from '#app/pricing/rent.ts'
import type { Past, Used } from '#app/programmes/allowance.ts'
import type { Pack } from '#app/programmes/packs/pack.ts'
import { SHANGHAI } from '#app/programmes/packs/shanghai.ts'
import { addDays, dayOf } from '#app/time/day.ts'
import { asking, FIRST_DAY, somebody, yuan } from '#test/support/makers-of-quotes.ts'

/** Whom the published figures speak of, and what they rent. */

export type Of = {
  readonly months?: number
  readonly days?: number
  readonly rent: Rent
  readonly person: PersonFacts
  readonly past?: Partial<Past>
  readonly category?: string
}
const LONGEST = 18
export function askedOf({ days, category = 'C12', months = LONGEST, ...of }: Of) {
  const asked = asking({ ...of, months, product: { code: `${category}-01`, categoryCode: category } })
  return days === undefined ? asked : { ...asked, to: addDays(FIRST_DAY, days) }
}
export const once = (months: number, amount: number): Rent => ({ per: 'term', terms: [{ months, fen: yuan(amount) }] })
export const monthly = (amount: number): Rent => ({ per: 'term', terms: [{ months: 1, fen: yuan(amount) }] })
export const daily = (amount: number): Rent => ({ per: 'day', fen: yuan(amount), leastDays: 1 })
export const used = (code: string, holder: Used['holder'], amount: number): Used => ({
  ...{ code, holder, fromOn: dayOf('2026-01-01'), usedFen: yuan(amount) },
})

export const age = (years: number, traits = {}) => somebody({ age: years, traits })
export const elderly = somebody({ age: 66, userClass: 'local_elderly' })
export const hardship = somebody({ age: 66, userClass: 'hardship_disabled' })
export const home = somebody({ age: 66, userClass: 'local_elderly', traits: { relief: 'low_income' } })
export const poor = age(82, { relief: 'low_income' })
export const insured = age(70, { care_level: '2' })
export const able = (level: string) => age(79, { ability_level: level })
export const cared = (level: string) => age(60, { care_level: level })
export const away = somebody({ age: 85, isLocal: false })
export const COUPLE = { isInHousehold: true, used: [used('wuxi-subsidy', 'household', 5_000)] }
export const SPENT = { used: [used('wuxi-subsidy', 'person', 3_000)] }
export const HELD = { held: [{ code: 'wuxi-subsidy', categoryCode: 'C12' }] }
export const CHAIR = { held: [{ code: 'suzhou-care-insurance', categoryCode: 'C09' }] }
export const CITY: Pack = { ...SHANGHAI, programmes: SHANGHAI.programmes.slice(0, 1) }
