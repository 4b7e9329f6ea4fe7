import { z } from 'zod'
import { SIGNATURE } from '#app/fitting/signature.input.ts'

export const SignAgreement = z.object({
  reference: z.string().min(1).max(20),
  ...SIGNATURE,
  inParts: z.literal('yes').optional(),
})
