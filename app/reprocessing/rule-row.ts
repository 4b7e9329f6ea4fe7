import type { HygieneClass } from '#app/catalogue/category.ts'
import type { Material } from '#app/catalogue/material.ts'
import type { Contamination } from '#app/delivery/job.ts'
import type { DisinfectionAgent, StrengthUnit } from './disinfection.ts'
import type { DisinfectionMethod } from './method.ts'

/**
 * One way of disinfecting a material of a hygiene class at a degree of dirt. `least` and `most` are in `unit`: below
 * `least` it does not disinfect (fails), above `most` it damages (warns). Nothing of a material may be done that no row names.
 */
export type RuleRow = {
  readonly material: Material
  readonly hygiene: HygieneClass
  readonly contamination: Contamination
  readonly method: DisinfectionMethod
  readonly agent: DisinfectionAgent | null
  readonly unit: StrengthUnit
  readonly least: number
  readonly most: number
  readonly minutes: number
  readonly leastC: number | null
  readonly mostC: number | null
  readonly rinse: boolean
  /** Parts that touch mucosa or are soaked through are thrown away and replaced. */
  readonly discardsParts: boolean
  /** Where the figures of this row come from. */
  readonly source: string
}

/** A whole version of the rules. `releaseDays` is how long a release label stays valid, by hygiene class. */
export type DisinfectionTable = {
  readonly rows: readonly RuleRow[]
  readonly releaseDays: { readonly [H in HygieneClass]: number }
}

/** What a row says of a device: everything but where it stands in the table. */
export type Way = Pick<
  RuleRow,
  'method' | 'agent' | 'unit' | 'least' | 'most' | 'minutes' | 'leastC' | 'mostC' | 'rinse'
>

/** A way by its name, as a form sends it: `wipe:chlorine`, `ozone`. */
export const wayName = ({ method, agent }: Pick<Way, 'method' | 'agent'>): string =>
  agent === null ? method : `${method}:${agent}`
