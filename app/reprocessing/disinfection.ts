export const DISINFECTION_AGENTS = ['chlorine', 'quaternary_ammonium', 'ethanol'] as const
export type DisinfectionAgent = (typeof DISINFECTION_AGENTS)[number]

/** The unit in which an agent's strength is measured. */
export const STRENGTH_UNIT: { readonly [Agent in DisinfectionAgent]: 'mg/L' | '%' } = {
  chlorine: 'mg/L',
  quaternary_ammonium: 'mg/L',
  ethanol: '%',
}

export const INSPECTION_RESULTS = ['clean_next', 'repair', 'scrap'] as const

/** What the second person may say. */
export const VERDICTS = ['released', 'again'] as const
