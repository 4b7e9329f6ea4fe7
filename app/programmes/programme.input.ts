import { z } from 'zod'
import { RELIEFS, TRAIT_VALUES } from '#app/eligibility/trait.ts'
import type { Fen } from '#app/money/fen.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import { DayInput } from '#app/time/day.input.ts'
import { DEPOSIT_RULES, FACT_DAYS, PAYERS, PAYOUTS, PROGRAMME_KINDS, SHARE_BASES } from './programme.ts'

const WHOLE_BP = 10_000
const MOST_FEN = 100_000_000_000
const MOST_AGE = 130
const MOST_MONTHS = 60
const MOST_DAYS = 1_830
const MOST_ROWS = 60

/** Missing, no number, or a number that is out of its range: each in its own word. */
const missingOr = (word: string) => (issue: { readonly input: unknown }) =>
  issue.input === undefined || issue.input === '' ? 'required' : word
const text = (most: number) =>
  z.string({ error: 'required' }).trim().min(1, { error: 'required' }).max(most, { error: 'too_big' })
const whole = (from: number, to: number) =>
  z
    .number({ error: missingOr('not_a_number') })
    .int({ error: 'not_a_number' })
    .min(from, { error: from === 0 ? 'below_zero' : 'too_small' })
    .max(to, { error: 'too_big' })
const fen = z
  .number({ error: missingOr('not_an_amount') })
  .int({ error: 'not_an_amount' })
  .min(0, { error: 'below_zero' })
  .max(MOST_FEN, { error: 'too_big' })
  .transform(amount => amount as Fen)
const bp = z
  .number({ error: missingOr('not_a_percentage') })
  .int({ error: 'not_a_percentage' })
  .min(1, { error: 'too_small' })
  .max(WHOLE_BP, { error: 'share_above_the_whole' })
const bilingual = (most: number) => z.object({ zh: text(most), en: text(most) })
const once = <Schema extends z.ZodType>(of: Schema) =>
  z
    .array(of)
    .max(MOST_ROWS, { error: 'too_big' })
    .refine(all => new Set(all).size === all.length, { error: 'said_twice' })
const some = <const Words extends readonly string[]>(words: Words) =>
  once(z.enum(words as unknown as [Words[number], ...Words[number][]], { error: 'not_offered' })).min(1, {
    error: 'required',
  })
const code = text(40).regex(/^[A-Za-z0-9-]+$/, { error: 'wrong_form' })

const WhoInput = z
  .strictObject({
    classes: some(USER_CLASSES).optional(),
    ageFrom: whole(0, MOST_AGE).optional(),
    ageBelow: whole(1, MOST_AGE).optional(),
    isLocal: z.boolean({ error: 'not_offered' }).optional(),
    reliefs: some(RELIEFS).optional(),
    disabilityTypes: some(TRAIT_VALUES.disability_type).optional(),
    disabilityLevels: some(TRAIT_VALUES.disability_level).optional(),
    abilityFrom: whole(0, TRAIT_VALUES.ability_level.length - 1).optional(),
    careFrom: whole(1, TRAIT_VALUES.care_level.length).optional(),
  })
  .refine(({ ageFrom = 0, ageBelow = MOST_AGE + 1 }) => ageFrom < ageBelow, {
    error: 'nobody_is_that_old',
    path: ['ageBelow'],
  })

const RateInput = z.strictObject({ who: WhoInput, bp })
const BenefitInput = z.discriminatedUnion(
  'how',
  [
    z.strictObject({ how: z.literal('share'), rates: z.array(RateInput).min(1, { error: 'required' }).max(MOST_ROWS) }),
    z.strictObject({ how: z.literal('fixed'), fen, per: z.enum(['rental', 'month', 'day'], { error: 'not_offered' }) }),
    z.strictObject({ how: z.literal('bonus'), fen, fromFen: fen }),
    z.strictObject({ how: z.literal('free_days'), days: whole(1, MOST_DAYS) }),
    z.strictObject({ how: z.literal('person_pays'), fen, per: z.enum(['rental', 'month'], { error: 'not_offered' }) }),
  ],
  { error: 'not_offered' },
)

const CapsInput = z
  .strictObject({
    personYearFen: fen.nullable(),
    householdYearFen: fen.nullable(),
    rentalFen: fen.nullable(),
    years: whole(1, 10),
    sinceYear: whole(2000, 2100),
  })
  .refine(
    ({ personYearFen, householdYearFen }) => householdYearFen === null || householdYearFen >= (personYearFen ?? 0),
    {
      error: 'below_the_persons_cap',
      path: ['householdYearFen'],
    },
  )
  .refine(({ personYearFen, rentalFen }) => rentalFen === null || rentalFen <= (personYearFen ?? rentalFen), {
    error: 'above_the_years_cap',
    path: ['rentalFen'],
  })

/** The whole document of a programme: every part has its word for what is wrong with it, under its own path. */
export const ProgrammeRulesInput = z.strictObject({
  funder: bilingual(60),
  fundingCode: z.string({ error: 'required' }).trim().max(40, { error: 'too_big' }),
  payout: z.enum(PAYOUTS, { error: 'not_offered' }),
  order: whole(0, 1_000),
  base: z.enum(SHARE_BASES, { error: 'not_offered' }),
  factsOn: z.enum(FACT_DAYS, { error: 'not_offered' }),
  who: z.array(WhoInput).max(MOST_ROWS, { error: 'too_big' }),
  what: z.strictObject({ categories: once(code), products: once(code) }),
  oneOf: z
    .array(once(code).min(1, { error: 'required' }))
    .max(MOST_ROWS, { error: 'too_big' })
    .refine(groups => new Set(groups.flat()).size === groups.flat().length, { error: 'said_twice' }),
  terms: z.strictObject({ months: once(whole(1, MOST_MONTHS)), leastDays: whole(1, MOST_DAYS).nullable() }),
  benefit: BenefitInput,
  ceilings: z
    .array(z.strictObject({ categories: once(code).min(1, { error: 'required' }), fenPerMonth: fen }))
    .max(MOST_ROWS, { error: 'too_big' }),
  deposit: z
    .array(z.strictObject({ who: WhoInput, rule: z.enum(DEPOSIT_RULES, { error: 'not_offered' }) }))
    .max(MOST_ROWS, { error: 'too_big' }),
  caps: CapsInput,
  budget: z.strictObject({ fen, per: z.enum(['year', 'version'], { error: 'not_offered' }) }).nullable(),
})

/** A version of a programme as it is proposed: its names and days, and its document. */
export const ProgrammeVersionInput = z
  .strictObject({
    code: text(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'wrong_form' }),
    kind: z.enum(PROGRAMME_KINDS, { error: 'not_offered' }),
    payer: z.enum(PAYERS, { error: 'not_offered' }),
    zh: text(60),
    en: text(80),
    fundingSource: text(120),
    source: text(400),
    firstOn: DayInput,
    isExample: z.boolean(),
    rules: ProgrammeRulesInput,
  })
  .refine(({ kind, payer }) => kind !== 'subsidy' || payer !== 'centre', {
    error: 'centre_pays_no_subsidy',
    path: ['payer'],
  })
  .superRefine(({ rules: { ceilings } }, context) => {
    const seen = new Set<string>()
    ceilings.forEach(({ categories }, i) => {
      if (categories.some(one => seen.has(one))) {
        context.addIssue({ code: 'custom', message: 'said_twice', path: ['rules', 'ceilings', i, 'categories'] })
      }
      for (const one of categories) seen.add(one)
    })
  })
export type ProgrammeVersion = z.infer<typeof ProgrammeVersionInput>
