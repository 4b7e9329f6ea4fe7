import { no, type Result, yes } from '#app/result.ts'
import { addDays, addMonths, type Day } from '#app/time/day.ts'
import { type FitCheck, isStopped } from './fit-check.ts'

/** What the fitter found: it suits, or something else would. */
export const FITTING_OUTCOMES = ['suitable', 'not_suitable'] as const
export type FittingOutcome = (typeof FITTING_OUTCOMES)[number]

/** How long a fitting holds: bodies and homes change. An example until the centre fixes it. */
const FITTING_VALID_MONTHS = 6

/** The first day on which a fitting no longer holds. */
export const fittingEnds = (fittedOn: Day): Day => addMonths(fittedOn, FITTING_VALID_MONTHS)

export type FittingRefusal = 'measurements_missing' | 'cautions_not_looked_at' | 'device_does_not_fit'

type FittingFacts = {
  readonly outcome: FittingOutcome
  readonly missing: readonly string[]
  readonly checks: readonly FitCheck[]
  readonly cautionsToLookAt: number
  readonly cautionsLookedAt: number
}

/** "Suitable" needs every figure, every caution looked at, and nothing that forbids the device. "Not suitable" may stop early. */
export function decideFitting(facts: FittingFacts): Result<FittingOutcome, FittingRefusal> {
  if (facts.outcome === 'not_suitable') return yes(facts.outcome)
  if (facts.missing.length > 0) return no('measurements_missing')
  if (facts.cautionsLookedAt < facts.cautionsToLookAt) return no('cautions_not_looked_at')
  return isStopped(facts.checks) ? no('device_does_not_fit') : yes(facts.outcome)
}

/** A waiver bridges a while, as long as a fitting would at most. */
export type WaiverRefusal = 'waiver_ends_too_soon' | 'waiver_lasts_too_long'
export function decideWaiver(validUntil: Day, today: Day): Result<Day, WaiverRefusal> {
  if (validUntil <= today) return no('waiver_ends_too_soon')
  return validUntil > fittingEnds(today) ? no('waiver_lasts_too_long') : yes(validUntil)
}

/** What a form proposes: two weeks are mostly enough to come for a fitting. */
const WAIVER_DAYS = 14
export const proposedWaiverEnd = (today: Day): Day => addDays(today, WAIVER_DAYS)

/** What is on file, as pages show it: the finding and its advice, not the figures of a body. */
export type Standing = {
  readonly fitting?: StandingFitting | undefined
  readonly waiver?: { readonly because: string; readonly validUntil: string } | undefined
}
type StandingFitting = {
  readonly outcome: FittingOutcome
  readonly advice: string
  readonly fittedOn: string
  readonly validUntil: string
  readonly fitter: string | null
}
