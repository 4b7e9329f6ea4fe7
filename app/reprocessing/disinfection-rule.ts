import type { HygieneClass } from '#app/catalogue/category.ts'
import type { Contamination } from '#app/delivery/job.ts'
import type { DisinfectionAgent } from './disinfection.ts'

/**
 * What the rule asks of one agent. `least` and `most` are in the agent's own unit (mg/L or %): below `least` it does not
 * disinfect, above `most` it damages metal, rubber or covers.
 */
export type AgentRule = {
  readonly agent: DisinfectionAgent
  readonly least: number
  readonly most: number
  readonly minutes: number
}
export type DisinfectionRule = {
  readonly agents: readonly AgentRule[]
  /** Parts that touch mucosa or are soaked through are thrown away and replaced. */
  readonly replacesParts: boolean
}

/**
 * EXAMPLE until the centre confirms it against MZ/T 175.2-2021 and WS/T 367-2012, whose full texts were not at hand.
 * Figures from secondary sources: chlorine 500 mg/L for ordinary bacteria and 2,000–5,000 mg/L for 30 minutes and more
 * where blood or infection is likely; quaternary ammonium 1,000–2,000 mg/L for surfaces; ethanol 75 % for grips and displays.
 */
const ORDINARY: readonly AgentRule[] = [
  { agent: 'chlorine', least: 500, most: 1000, minutes: 30 },
  { agent: 'quaternary_ammonium', least: 1000, most: 2000, minutes: 30 },
  { agent: 'ethanol', least: 75, most: 82, minutes: 3 },
]
const RAISED: readonly AgentRule[] = [
  { agent: 'chlorine', least: 1000, most: 2000, minutes: 30 },
  { agent: 'quaternary_ammonium', least: 2000, most: 3000, minutes: 30 },
]
const HIGH: readonly AgentRule[] = [{ agent: 'chlorine', least: 2000, most: 5000, minutes: 30 }]
const HIGHEST: readonly AgentRule[] = [{ agent: 'chlorine', least: 2000, most: 5000, minutes: 60 }]

const keeps = (agents: readonly AgentRule[]): DisinfectionRule => ({ agents, replacesParts: false })
const replaces = (agents: readonly AgentRule[]): DisinfectionRule => ({ agents, replacesParts: true })

type Table = { readonly [H in HygieneClass]: { readonly [C in Contamination]: DisinfectionRule } }

/** By what the device touches and how dirty it came back. */
export const DISINFECTION_RULES: Table = {
  none: {
    none: keeps(ORDINARY),
    visible: keeps(RAISED),
    blood_or_excreta: keeps(HIGH),
    known_infection: keeps(HIGHEST),
  },
  intact_skin: {
    none: keeps(ORDINARY),
    visible: keeps(RAISED),
    blood_or_excreta: keeps(HIGH),
    known_infection: keeps(HIGHEST),
  },
  intact_skin_excreta: {
    none: keeps(RAISED),
    visible: keeps(HIGH),
    blood_or_excreta: replaces(HIGH),
    known_infection: replaces(HIGHEST),
  },
  mucosa: {
    none: replaces(HIGH),
    visible: replaces(HIGH),
    blood_or_excreta: replaces(HIGH),
    known_infection: replaces(HIGHEST),
  },
}

export const DISINFECTION_RULES_ARE_EXAMPLES = true
