import { expect, test } from 'vitest'
import { HYGIENE_CLASSES } from '#app/catalogue/category.ts'
import { CONTAMINATIONS } from '#app/delivery/job.ts'
import { no } from '#app/result.ts'
import { DISINFECTION_RULES } from './disinfection-rule.ts'
import { judgeDisinfection, type Measured } from './judgement.ts'

const { none: ordinary, blood_or_excreta: high, known_infection: highest } = DISINFECTION_RULES.intact_skin
const soiled = DISINFECTION_RULES.intact_skin_excreta.blood_or_excreta

const did = (agent: Measured['agent'], strength: number, minutes: number, partsReplaced = false): Measured => ({
  agent,
  strength,
  minutes,
  partsReplaced,
})

test.for([
  ['exactly what is asked passes', ordinary, did('chlorine', 500, 30), []],
  ['one mg/L below fails', ordinary, did('chlorine', 499, 30), ['too_weak']],
  ['a tenth of a mg/L below fails', ordinary, did('chlorine', 499.9, 30), ['too_weak']],
  ['one minute short fails', ordinary, did('chlorine', 500, 29), ['too_short']],
  ['both are said', ordinary, did('chlorine', 0, 0), ['too_weak', 'too_short']],
  ['ethanol of 75 % for three minutes passes', ordinary, did('ethanol', 75, 3), []],
  ['ethanol of 74.9 % fails', ordinary, did('ethanol', 74.9, 3), ['too_weak']],
  ['an ordinary strength is too weak for blood', high, did('chlorine', 500, 30), ['too_weak']],
  ['an ordinary time is too short for an infection', highest, did('chlorine', 2000, 30), ['too_short']],
  ['soaked parts that stay fail', soiled, did('chlorine', 2000, 30), ['parts_not_replaced']],
  ['soaked parts replaced pass', soiled, did('chlorine', 2000, 30, true), []],
] as const)('%s', ([, rule, measured, shortcomings]) => {
  const judged = judgeDisinfection(rule, measured)
  expect(judged).toMatchObject({ ok: true, value: { shortcomings, hasPassed: shortcomings.length === 0 } })
})

test.for([
  [1000, false],
  [1000.1, true],
  [1001, true],
] as const)('chlorine of %d mg/L on an ordinary device: warns %s, and passes', ([strength, isTooStrong]) => {
  const judged = judgeDisinfection(ordinary, did('chlorine', strength, 30))
  expect(judged).toMatchObject({ ok: true, value: { isTooStrong, hasPassed: true } })
})

test('an agent that the rule does not list is not judged', () => {
  expect(judgeDisinfection(high, did('ethanol', 75, 60))).toEqual(no('agent_not_for_this'))
})

test('every class and contamination has an agent that can pass, and dirtier never asks for less', () => {
  for (const hygiene of HYGIENE_CLASSES) {
    const asked = CONTAMINATIONS.map(one => DISINFECTION_RULES[hygiene][one])
    for (const { agents } of asked) {
      expect(agents.length).toBeGreaterThan(0)
      for (const { least, most, minutes } of agents) expect(least > 0 && most > least && minutes > 0).toBe(true)
    }
    const chlorine = asked.map(rule => rule.agents.find(({ agent }) => agent === 'chlorine')?.least ?? 0)
    expect(chlorine).toEqual([...chlorine].sort((a, b) => a - b))
  }
})
