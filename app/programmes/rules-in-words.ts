import type { Relief } from '#app/eligibility/trait.ts'
import type { UserClass } from '#app/people/user-class.ts'
import type { Benefit, Payer, ProgrammeRules, Who } from './programme.ts'

/** What a language has to offer: sentences with slots, amounts, names of codes. */
export type Speaker = {
  readonly say: (sentence: Sentence, slots?: { readonly [slot: string]: string | number }) => string
  readonly yuan: (fen: number) => string
  readonly percent: (bp: number) => string
  readonly payer: (payer: Payer) => string
  readonly userClass: (userClass: UserClass) => string
  readonly relief: (relief: Relief) => string
  readonly disabilityType: (type: string) => string
  /** A category by its code, with its name. */
  readonly category: (code: string) => string
  readonly text: (both: { readonly zh: string; readonly en: string }) => string
}

/** Every sentence that a document can need; both languages have each. */
type Sentence =
  | 'funded'
  | 'funding_code'
  | 'everybody'
  | 'classes'
  | 'age_from'
  | 'age_below'
  | 'age_between'
  | 'local'
  | 'not_local'
  | 'reliefs'
  | 'disability_types'
  | 'disability_levels'
  | 'ability_from'
  | 'care_from'
  | 'all_devices'
  | 'categories'
  | 'products'
  | 'one_of'
  | 'any_term'
  | 'months'
  | 'least_days'
  | 'rate'
  | 'on_list'
  | 'on_left'
  | 'fixed_rental'
  | 'fixed_month'
  | 'fixed_day'
  | 'bonus'
  | 'free_days'
  | 'person_pays_rental'
  | 'person_pays_month'
  | 'ceiling'
  | 'deposit_half'
  | 'deposit_waived'
  | 'no_cap'
  | 'cap_person'
  | 'cap_household'
  | 'cap_rental'
  | 'cap_years'
  | 'no_carry_over'
  | 'no_budget'
  | 'budget_year'
  | 'budget_version'
  | 'at_once'
  | 'reimbursed'
  | 'voucher'
  | 'first_day'
  | 'each_period'
  | 'order'
  | 'and'
  | 'or'

export const HEADINGS = ['pays', 'whom', 'what', 'terms', 'gives', 'limits', 'budget', 'deposit', 'way'] as const
export type Heading = (typeof HEADINGS)[number]
export type Saying = { readonly heading: Heading; readonly lines: readonly string[] }

/** A programme's document as people say it: who pays, for whom, for what, how much, up to where. Only what it says. */
export function inWords(rules: ProgrammeRules, payer: Payer, speak: Speaker): readonly Saying[] {
  const said: { readonly [H in Heading]: readonly string[] } = {
    pays: paysOf(rules, payer, speak),
    whom: rules.who.length === 0 ? [speak.say('everybody')] : rules.who.map(who => whoInWords(who, speak)),
    what: whatOf(rules, speak),
    terms: termsOf(rules, speak),
    gives: [...givesOf(rules.benefit, speak), ...ceilingsOf(rules, speak)],
    limits: limitsOf(rules, speak),
    budget: [budgetOf(rules, speak)],
    deposit: rules.deposit.map(({ who, rule }) =>
      speak.say(rule === 'half' ? 'deposit_half' : 'deposit_waived', { who: whoInWords(who, speak) }),
    ),
    way: wayOf(rules, speak),
  }
  return HEADINGS.map(heading => ({ heading, lines: said[heading] })).filter(({ lines }) => lines.length > 0)
}

function paysOf({ funder, fundingCode }: ProgrammeRules, payer: Payer, speak: Speaker) {
  const [name, purse] = [speak.text(funder), speak.payer(payer)]
  const funded = name === purse ? name : speak.say('funded', { funder: name, payer: purse })
  return fundingCode === '' ? [funded] : [funded, speak.say('funding_code', { code: fundingCode })]
}

/** Everything that is named must hold: one after the other. */
export function whoInWords(who: Who, speak: Speaker): string {
  const { say } = speak
  const any = (names: readonly string[]): string => names.join(say('or'))
  const parts = [
    who.classes && say('classes', { classes: any(who.classes.map(speak.userClass)) }),
    ageOf(who, speak),
    who.isLocal === undefined ? undefined : say(who.isLocal ? 'local' : 'not_local'),
    who.reliefs && say('reliefs', { reliefs: any(who.reliefs.map(speak.relief)) }),
    who.disabilityTypes && say('disability_types', { types: any(who.disabilityTypes.map(speak.disabilityType)) }),
    who.disabilityLevels && say('disability_levels', { levels: any(who.disabilityLevels) }),
    who.abilityFrom === undefined ? undefined : say('ability_from', { level: who.abilityFrom }),
    who.careFrom === undefined ? undefined : say('care_from', { level: who.careFrom }),
  ].filter(part => part !== undefined)
  return parts.length === 0 ? say('everybody') : parts.join(say('and'))
}

function ageOf({ ageFrom, ageBelow }: Who, { say }: Speaker): string | undefined {
  if (ageFrom !== undefined && ageBelow !== undefined) return say('age_between', { from: ageFrom, to: ageBelow - 1 })
  if (ageFrom !== undefined) return say('age_from', { age: ageFrom })
  return ageBelow === undefined ? undefined : say('age_below', { age: ageBelow })
}

function whatOf({ what, oneOf }: ProgrammeRules, speak: Speaker): readonly string[] {
  const { say } = speak
  const list = (codes: readonly string[]): string => codes.map(speak.category).join(say('and'))
  const isAll = what.categories.length === 0 && what.products.length === 0
  return [
    ...(isAll ? [say('all_devices')] : []),
    ...(what.categories.length > 0 ? [say('categories', { categories: list(what.categories) })] : []),
    ...(what.products.length > 0 ? [say('products', { products: what.products.join(say('and')) })] : []),
    ...oneOf.map(group => say('one_of', { categories: list(group) })),
  ]
}

function termsOf({ terms }: ProgrammeRules, { say }: Speaker): readonly string[] {
  const said = [
    ...(terms.months.length > 0 ? [say('months', { months: terms.months.join(say('or')) })] : []),
    ...(terms.leastDays === null ? [] : [say('least_days', { days: terms.leastDays })]),
  ]
  return said.length === 0 ? [say('any_term')] : said
}

function givesOf(benefit: Benefit, speak: Speaker): readonly string[] {
  const { say, yuan } = speak
  switch (benefit.how) {
    case 'share':
      return benefit.rates.map(({ who, bp }) => say('rate', { who: whoInWords(who, speak), share: speak.percent(bp) }))
    case 'fixed':
      return [say(`fixed_${benefit.per}`, { amount: yuan(benefit.fen) })]
    case 'bonus':
      return [say('bonus', { amount: yuan(benefit.fen), from: yuan(benefit.fromFen) })]
    case 'free_days':
      return [say('free_days', { days: benefit.days })]
    case 'person_pays':
      return [say(`person_pays_${benefit.per}`, { amount: yuan(benefit.fen) })]
  }
}

const ceilingsOf = ({ ceilings }: ProgrammeRules, { say, yuan, category }: Speaker): readonly string[] =>
  ceilings.map(({ categories, fenPerMonth }) =>
    say('ceiling', { categories: categories.map(category).join(say('and')), amount: yuan(fenPerMonth) }),
  )

function limitsOf({ caps }: ProgrammeRules, { say, yuan }: Speaker): readonly string[] {
  const limits = (
    [
      ['cap_person', caps.personYearFen],
      ['cap_household', caps.householdYearFen],
      ['cap_rental', caps.rentalFen],
    ] as const
  ).flatMap(([sentence, limit]) => (limit === null ? [] : [say(sentence, { amount: yuan(limit) })]))
  if (limits.length === 0) return [say('no_cap')]
  const period = caps.years === 1 ? [] : [say('cap_years', { years: caps.years, since: caps.sinceYear })]
  return [...limits, ...period, say('no_carry_over')]
}

const budgetOf = ({ budget }: ProgrammeRules, { say, yuan }: Speaker): string =>
  budget === null ? say('no_budget') : say(`budget_${budget.per}`, { amount: yuan(budget.fen) })

const wayOf = ({ payout, base, factsOn, order }: ProgrammeRules, { say }: Speaker): readonly string[] => [
  say(payout),
  say(base === 'list' ? 'on_list' : 'on_left'),
  say('order', { order }),
  say(factsOn),
]
