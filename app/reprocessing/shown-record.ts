import type { DisinfectionAgent } from './disinfection.ts'
import { judgeDisinfection, type Shortcoming } from './judgement.ts'
import type { DisinfectionMethod } from './method.ts'
import type { DisinfectionRule } from './rules-for.ts'

type Kept = {
  readonly method: DisinfectionMethod
  readonly agent: DisinfectionAgent | null
  readonly lotNo: string
  readonly strength: number
  readonly strengthUnit: string
  readonly minutes: number
  readonly temperatureC: number | null
  readonly askedStrength: number
  readonly askedMinutes: number
  readonly askedTemperatureC: number | null
  readonly partsReplaced: boolean
  readonly hasPassed: boolean
  readonly at: Date
}

/** A record as pages show it, with what the rule of its day says to it. */
export type ShownRecord = Omit<Kept, 'at'> & {
  readonly at: string
  readonly operator: string
  readonly shortcomings: readonly Shortcoming[]
  /** The strength above which it may do damage, where the record is above it. */
  readonly tooStrongFrom: number | null
  readonly tooHotFrom: number | null
}

export function shownRecord(kept: Kept, operator: string | null, rule: DisinfectionRule): ShownRecord {
  const { method, agent, lotNo, strength, strengthUnit, minutes, temperatureC } = kept
  const { askedStrength, askedMinutes, askedTemperatureC, partsReplaced, hasPassed } = kept
  const { shortcomings, asked, isTooStrong, isTooHot } = judgeDisinfection(rule, kept)
  return {
    ...{ method, agent, lotNo, strength, strengthUnit, minutes, temperatureC },
    ...{ askedStrength, askedMinutes, askedTemperatureC, partsReplaced, hasPassed },
    ...{ at: kept.at.toISOString(), operator: operator ?? '', shortcomings },
    tooStrongFrom: isTooStrong ? (asked?.most ?? null) : null,
    tooHotFrom: isTooHot ? (asked?.mostC ?? null) : null,
  }
}
