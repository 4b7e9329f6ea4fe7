import type { DisinfectionAgent } from './disinfection.ts'
import type { DisinfectionRule } from './disinfection-rule.ts'
import { judgeDisinfection, type Shortcoming } from './judgement.ts'

type Kept = {
  readonly agent: DisinfectionAgent
  readonly lotNo: string
  readonly strength: number
  readonly strengthUnit: string
  readonly minutes: number
  readonly askedStrength: number
  readonly askedMinutes: number
  readonly partsReplaced: boolean
  readonly hasPassed: boolean
  readonly at: Date
}

/** A record as pages show it, with what the rule says to it. */
export type ShownRecord = Omit<Kept, 'at'> & {
  readonly at: string
  readonly operator: string
  readonly shortcomings: readonly Shortcoming[]
  /** The strength above which it may do damage, where the record is above it. */
  readonly tooStrongFrom: number | null
}

export function shownRecord(kept: Kept, operator: string | null, rule: DisinfectionRule): ShownRecord {
  const { agent, lotNo, strength, strengthUnit, minutes, askedStrength, askedMinutes, partsReplaced, hasPassed } = kept
  const judged = judgeDisinfection(rule, kept)
  return {
    ...{ agent, lotNo, strength, strengthUnit, minutes, askedStrength, askedMinutes, partsReplaced, hasPassed },
    at: kept.at.toISOString(),
    operator: operator ?? '',
    shortcomings: judged.ok ? judged.value.shortcomings : [],
    tooStrongFrom: judged.ok && judged.value.isTooStrong ? judged.value.asked.most : null,
  }
}
