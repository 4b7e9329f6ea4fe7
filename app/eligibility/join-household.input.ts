import { z } from 'zod'
import { isIdentityNumber, tidyIdentityNumber } from '#app/people/identity-number.ts'

/** Whose household somebody belongs to, by the identity number of another of its people. */
export const JoinHousehold = z.object({
  personId: z.uuid(),
  otherNumber: z
    .string()
    .min(1, { error: 'required' })
    .max(60)
    .transform(tidyIdentityNumber)
    .refine(isIdentityNumber, { error: 'not_an_identity_number' }),
  householdConsent: z.literal('yes', { error: 'not_ticked' }).optional(),
})
