import type { DisinfectionMethod } from './method.ts'

export const DISINFECTION_AGENTS = ['chlorine', 'quaternary_ammonium', 'ethanol'] as const
export type DisinfectionAgent = (typeof DISINFECTION_AGENTS)[number]

/** In what a disinfection is measured: agents by strength, ozone by its dose, ultraviolet by its power. */
export const STRENGTH_UNITS = ['mg/L', '%', 'ppm·min', 'µW/cm²', '-'] as const
export type StrengthUnit = (typeof STRENGTH_UNITS)[number]

/** The unit in which an agent's strength is measured. */
const AGENT_UNIT: { readonly [Agent in DisinfectionAgent]: StrengthUnit } = {
  chlorine: 'mg/L',
  quaternary_ammonium: 'mg/L',
  ethanol: '%',
}
const METHOD_UNIT: { readonly [Method in DisinfectionMethod]?: StrengthUnit } = { ozone: 'ppm·min', uv: 'µW/cm²' }

export const strengthUnitOf = (method: DisinfectionMethod, agent: DisinfectionAgent | null): StrengthUnit =>
  agent === null ? (METHOD_UNIT[method] ?? '-') : AGENT_UNIT[agent]

export const INSPECTION_RESULTS = ['clean_next', 'repair', 'scrap'] as const

/** What the second person may say. */
export const VERDICTS = ['released', 'again'] as const
