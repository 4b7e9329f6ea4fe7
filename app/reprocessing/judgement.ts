import type { DisinfectionAgent } from './disinfection.ts'
import type { DisinfectionMethod } from './method.ts'
import { type Way, wayName } from './rule-row.ts'
import type { DisinfectionRule } from './rules-for.ts'

/** A disinfection as it was measured: strength (or dose, or power) in the way's own unit, contact time in whole minutes. */
export type Measured = {
  readonly method: DisinfectionMethod
  readonly agent: DisinfectionAgent | null
  readonly strength: number
  readonly minutes: number
  readonly temperatureC: number | null
  readonly partsReplaced: boolean
}

/** Why a disinfection has to be done again. */
const SHORTCOMINGS = ['not_for_this', 'too_weak', 'too_short', 'too_cold', 'parts_not_replaced'] as const
export type Shortcoming = (typeof SHORTCOMINGS)[number]

export type Judgement = {
  readonly hasPassed: boolean
  readonly shortcomings: readonly Shortcoming[]
  /** Strong or hot enough to damage the device: it passes, and somebody should look at it. */
  readonly isTooStrong: boolean
  readonly isTooHot: boolean
  /** What the rule asks of this way; none when it does not name it. */
  readonly asked: Way | null
}

/** Holds a record against the rule. A way that the rule does not name fails, however strong it was. */
export function judgeDisinfection({ ways, discardsParts }: DisinfectionRule, measured: Measured): Judgement {
  const { strength, minutes, temperatureC, partsReplaced } = measured
  const asked = ways.find(way => wayName(way) === wayName(measured)) ?? null
  const found: { readonly [S in Shortcoming]: boolean } = {
    not_for_this: asked === null,
    too_weak: asked !== null && strength < asked.least,
    too_short: asked !== null && minutes < asked.minutes,
    too_cold: asked?.leastC != null && (temperatureC ?? Number.NEGATIVE_INFINITY) < asked.leastC,
    parts_not_replaced: discardsParts && !partsReplaced,
  }
  const shortcomings = SHORTCOMINGS.filter(one => found[one])
  return {
    ...{ hasPassed: shortcomings.length === 0, shortcomings, asked },
    isTooStrong: asked !== null && strength > asked.most,
    isTooHot: asked?.mostC != null && (temperatureC ?? 0) > asked.mostC,
  }
}

/** Whole minutes from start to end: a minute that was begun does not count. */
export const minutesBetween = (start: Date, end: Date): number => Math.floor((end.getTime() - start.getTime()) / 60_000)

/** What the record keeps as its strength: an ozone cabinet shows ppm, and what counts is ppm times minutes. */
export const strengthKept = (method: DisinfectionMethod, measured: number, minutes: number): number =>
  method === 'ozone' ? Math.round(measured * minutes * 10) / 10 : measured
