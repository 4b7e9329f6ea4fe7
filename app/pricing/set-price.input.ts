import { z } from 'zod'
import { YuanInput } from '#app/money/yuan.input.ts'
import { DayInput } from '#app/time/day.input.ts'
import { checkTerms, priceTerms } from './price-terms.input.ts'

/** A price from a day on. Amounts are typed in yuan, shares in percent. */
export const SetPrice = z
  .object({
    productCode: z.string().min(1).max(20),
    firstOn: DayInput,
    rent: YuanInput,
    deposit: YuanInput,
    replacement: YuanInput,
    ...priceTerms,
    isConfirmed: z.literal('yes', { error: 'not_offered' }).optional(),
  })
  .superRefine(checkTerms)
