import { BODY_MEASUREMENTS, type BodyMeasurement, HOME_LIMITS, type HomeLimit } from '#app/catalogue/measurement.ts'
import { type Home, isYesNo, type Measurements } from './measurement-range.ts'

/** What a category asks a fitter for. */
export type AskedFor = { readonly measurements: readonly BodyMeasurement[]; readonly homeLimits: readonly HomeLimit[] }

const figure = (typed: string | undefined): number | undefined => {
  const tidy = typed?.normalize('NFKC').trim() ?? ''
  return tidy === '' || Number.isNaN(Number(tidy)) ? undefined : Number(tidy)
}

const answer = (limit: HomeLimit, typed: string | undefined): number | boolean | undefined => {
  if (!isYesNo(limit)) return figure(typed)
  return typed === 'yes' ? true : typed === 'no' ? false : undefined
}

/** Reads the figures of a form that may be half filled in, for the comparisons beside it. */
export function figuresOf(typed: (field: string) => string | undefined): {
  readonly body: Measurements
  readonly home: Home
} {
  const body = Object.fromEntries(BODY_MEASUREMENTS.map(word => [word, figure(typed(word))]))
  const home = Object.fromEntries(HOME_LIMITS.map(word => [word, answer(word, typed(word))]))
  return { body, home }
}
