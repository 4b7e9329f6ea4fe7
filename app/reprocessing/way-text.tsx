import type { TFunction } from 'i18next'
import type { DisinfectionAgent } from './disinfection.ts'
import type { DisinfectionMethod } from './method.ts'

type Named = { readonly method: DisinfectionMethod; readonly agent: DisinfectionAgent | null }

/** How something is disinfected, in a word or two: 擦拭 · 含氯消毒剂. */
export const wayText = (t: TFunction, { method, agent }: Named): string => {
  const how = t(`reprocessing:method.${method}`)
  return agent === null ? how : `${how} · ${t(`reprocessing:agent.${agent}`)}`
}

type Measured = { readonly strength: number; readonly strengthUnit: string; readonly temperatureC: number | null }

/** What was measured: `500 mg/L`, `80 °C`, both, or nothing where nothing is measured. */
export const measuredText = ({ strength, strengthUnit, temperatureC }: Measured): string =>
  [strengthUnit === '-' ? '' : `${strength} ${strengthUnit}`, temperatureC === null ? '' : `${temperatureC} °C`]
    .filter(part => part !== '')
    .join(' · ')
