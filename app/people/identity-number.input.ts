import { z } from 'zod'
import { isIdentityNumber, tidyIdentityNumber } from './identity-number.ts'
import { KEPT_NUMBER } from './kept-number.ts'

/** A number as it is typed, or the word for one that is kept sealed already; null for the latter. */
export const IdentityNumberOrKept = z
  .string()
  .min(1, { error: 'required' })
  .max(60)
  .transform(text => (text === KEPT_NUMBER ? null : tidyIdentityNumber(text)))
  .refine(number => number === null || isIdentityNumber(number), { error: 'not_an_identity_number' })
