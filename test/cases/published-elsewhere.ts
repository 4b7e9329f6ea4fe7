import type { Programme, ProgrammeRules } from '#app/programmes/programme.ts'
import { dayOf } from '#app/time/day.ts'
import { aProgrammeInForce, capsWith, rulesWith } from '#test/support/makers-of-programmes.ts'
import { yuan } from '#test/support/makers-of-quotes.ts'

/** What other places have published (rules.md 1.3), as documents: only here, to show that each of their rules can be said. */

const document = (code: string, rules: Partial<ProgrammeRules>, over: Partial<Programme> = {}): Programme =>
  aProgrammeInForce({ id: `${code}-id`, code, ...over, rules: rulesWith(rules) })
const share = (bp: number): Pick<ProgrammeRules, 'benefit'> => ({
  benefit: { how: 'share', rates: [{ who: {}, bp }] },
})

/** Free for disabled people of 60 and more; how many devices there are is stock, and who comes first is the waiting list. */
export const BEIJING = [
  document('beijing', { ...share(10_000), who: [{ ageFrom: 60, disabilityLevels: ['1', '2', '3', '4'] }] }),
]

/** The city takes its half; the district all that is above 150 yuan. */
export const QINHUANGDAO = [
  document('qinhuangdao-city', { ...share(5_000), order: 10 }, { payer: 'city' }),
  document(
    'qinhuangdao-district',
    { order: 20, base: 'left', benefit: { how: 'person_pays', fen: yuan(150), per: 'rental' } },
    { payer: 'district' },
  ),
]

export const SUQIAN = [document('suqian', { ...share(10_000), terms: { months: [1, 2, 3], leastDays: null } })]

export const WUHAN = [
  document('wuhan-deposit', {
    order: 10,
    benefit: { how: 'fixed', fen: yuan(0), per: 'rental' },
    deposit: [
      { who: { reliefs: ['minimum_living', 'low_income'] }, rule: 'half' },
      { who: { disabilityLevels: ['1', '2'] }, rule: 'half' },
    ],
  }),
  document('wuhan-rent', { ...share(10_000), order: 20, who: [{ disabilityLevels: ['1', '2', '3', '4'] }] }),
]

export const SHENYANG = [
  document('shenyang', {
    who: [{ disabilityLevels: ['1', '2', '3', '4'] }],
    benefit: { how: 'free_days', days: 60 },
  }),
]

export const LANXI = [document('lanxi', { ...share(10_000), deposit: [{ who: {}, rule: 'waived' }] })]

/** Three years are one limit; smart devices have a higher one from July 2026. Ability stands for the level of the assessment. */
const taiwan = (code: string, bp: number, rules: Partial<ProgrammeRules> = {}): Programme =>
  document(code, {
    ...share(bp),
    caps: capsWith({ personYearFen: yuan(40_000), years: 3, sinceYear: 2026 }),
    ceilings: [
      { categories: ['EB04'], fenPerMonth: yuan(300) },
      { categories: ['EC02'], fenPerMonth: yuan(450) },
      { categories: ['EC04', 'EC05'], fenPerMonth: yuan(150) },
      { categories: ['EG01'], fenPerMonth: yuan(300) },
    ],
    ...rules,
  })
export const taiwanWith = (bp: number) => [taiwan('taiwan', bp)]
export const TAIWAN_SMART: readonly Programme[] = [
  { ...taiwan('taiwan-smart', 10_000), untilOn: dayOf('2026-07-01') },
  {
    ...taiwan('taiwan-smart', 10_000, { caps: capsWith({ personYearFen: yuan(60_000), years: 3, sinceYear: 2026 }) }),
    ...{ version: 2, firstOn: dayOf('2026-07-01') },
  },
]

/** Of every income its own part: 10, 20 or 30 of a hundred are paid by the person. */
export const japanWith = (bp: number) => [document('japan', { ...share(bp), who: [{ careFrom: 1 }] })]
