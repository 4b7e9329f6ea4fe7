import { z } from 'zod'
import { YuanInput } from '#app/money/yuan.input.ts'
import { checkTerms, priceTerms } from './price-terms.input.ts'

/** What a new product costs from today on. Amounts are typed in yuan. */
export const FirstPriceInput = z
  .object({
    rent: YuanInput,
    deposit: YuanInput,
    replacement: YuanInput,
    ...priceTerms,
    isConfirmed: z.literal('yes', { error: 'not_offered' }).optional(),
  })
  .superRefine(checkTerms)
