import { z } from 'zod'
import { codesOf, LONGEST_CODE, MOST_CODES } from './counted-code.ts'

const id = z.uuid({ error: 'not_offered' })

/** Empty for the whole centre. */
export const OpenStockTake = z.object({
  place: z
    .union([id, z.literal('')])
    .optional()
    .default(''),
  isBlind: z.literal('yes').optional(),
})

/** A list of codes, and where they were scanned; `at` when a list was kept on a device until there was a network. */
export const CountUnits = z.object({
  stockTake: id,
  place: id,
  codes: z
    .string()
    .max((MOST_CODES + 1) * LONGEST_CODE, { error: 'too_big' })
    .transform(codesOf)
    .refine(codes => codes.length > 0, { error: 'required' })
    .refine(codes => codes.length <= MOST_CODES, { error: 'too_many_codes' }),
  at: z.iso.datetime({ offset: true }).optional(),
})

export const StockTakeNamed = z.object({ stockTake: id })
export const FinishCount = StockTakeNamed.extend({
  signedName: z.string().trim().min(1, { error: 'required' }).max(40),
})
