import { z } from 'zod'
import { codesOf, LONGEST_CODE } from './counted-code.ts'

/** How many units one transfer may take. */
export const MOST_SENT = 100

const TransferCodes = z
  .string()
  .max((MOST_SENT + 1) * LONGEST_CODE, { error: 'too_big' })
  .transform(codesOf)
  .refine(codes => codes.length > 0, { error: 'required' })
  .refine(codes => codes.length <= MOST_SENT, { error: 'too_many_codes' })

export const SendTransfer = z.object({ to: z.string().min(1, { error: 'not_offered' }).max(20), codes: TransferCodes })
export const TransferNamed = z.object({ transfer: z.uuid({ error: 'not_offered' }) })
export const ReceiveTransfer = TransferNamed.extend({ codes: TransferCodes })
