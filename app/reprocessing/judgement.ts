import { no, type Result, yes } from '#app/result.ts'
import type { DisinfectionAgent } from './disinfection.ts'
import type { AgentRule, DisinfectionRule } from './disinfection-rule.ts'

/** A disinfection as it was measured: strength in the agent's own unit, contact time in whole minutes. */
export type Measured = {
  readonly agent: DisinfectionAgent
  readonly strength: number
  readonly minutes: number
  readonly partsReplaced: boolean
}

/** Why a disinfection has to be done again. */
export const SHORTCOMINGS = ['too_weak', 'too_short', 'parts_not_replaced'] as const
export type Shortcoming = (typeof SHORTCOMINGS)[number]

export type Judgement = {
  readonly hasPassed: boolean
  readonly shortcomings: readonly Shortcoming[]
  /** Strong enough to damage the device: it passes, and somebody should look at it. */
  readonly isTooStrong: boolean
  readonly asked: AgentRule
}

/** Holds a record against the rule. An agent that the rule does not list cannot be judged. */
export function judgeDisinfection(
  rule: DisinfectionRule,
  { agent, strength, minutes, partsReplaced }: Measured,
): Result<Judgement, 'agent_not_for_this'> {
  const asked = rule.agents.find(one => one.agent === agent)
  if (!asked) return no('agent_not_for_this')
  const found: { readonly [S in Shortcoming]: boolean } = {
    too_weak: strength < asked.least,
    too_short: minutes < asked.minutes,
    parts_not_replaced: rule.replacesParts && !partsReplaced,
  }
  const shortcomings = SHORTCOMINGS.filter(one => found[one])
  return yes({ hasPassed: shortcomings.length === 0, shortcomings, isTooStrong: strength > asked.most, asked })
}
