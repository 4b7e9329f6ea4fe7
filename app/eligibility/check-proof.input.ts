import { z } from 'zod'
import { isDisabilityCard, tidyDisabilityCard } from '#app/people/disability-card.ts'
import { isIdentityNumber, tidyIdentityNumber } from '#app/people/identity-number.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import { DayInput } from '#app/time/day.input.ts'
import { PROOF_KINDS, type ProofKind } from './proof.ts'

/** A field that is left empty was not filled in. */
const unless = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(value => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema.optional())

/** What each paper's number must look like. A paper that has none is as good without. */
const NUMBERS: {
  readonly [Kind in ProofKind]?: { tidy: (text: string) => string; is: (text: string) => boolean; complaint: string }
} = {
  identity_number: { tidy: tidyIdentityNumber, is: isIdentityNumber, complaint: 'not_an_identity_number' },
  disability_card: { tidy: tidyDisabilityCard, is: isDisabilityCard, complaint: 'not_a_disability_card' },
}

const Checked = z.object({
  personId: z.uuid(),
  kind: z.enum(PROOF_KINDS, { error: 'not_offered' }),
  number: unless(z.string().trim().max(60)),
  userClass: z.enum(USER_CLASSES, { error: 'not_offered' }),
  validFrom: unless(DayInput),
  validUntil: unless(DayInput),
  verdict: z.enum(['verified', 'refused'], { error: 'not_offered' }),
  because: unless(z.string().trim().min(1).max(500)),
  consentEntitlement: unless(z.literal('yes', { error: 'not_ticked' })),
})

/** One paper, looked at by one of the staff. A verified one needs its number and its days, a refused one the reason. */
export const CheckProof = Checked.superRefine((given, context) => {
  const complain = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (given.verdict === 'refused') {
    if (given.because === undefined) complain('because', 'required')
    return
  }
  if (given.validFrom === undefined) complain('validFrom', 'required')
  if (given.validUntil === undefined) complain('validUntil', 'required')
  else if (given.validFrom !== undefined && given.validUntil <= given.validFrom)
    complain('validUntil', 'not_after_the_first_day')
  const rule = NUMBERS[given.kind]
  if (rule && given.number === undefined) complain('number', 'required')
  else if (rule && given.number !== undefined && !rule.is(rule.tidy(given.number))) complain('number', rule.complaint)
}).transform(given => {
  const number = given.number === undefined ? undefined : (NUMBERS[given.kind]?.tidy(given.number) ?? given.number)
  return { ...given, number }
})
