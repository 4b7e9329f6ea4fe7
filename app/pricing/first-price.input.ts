import { z } from 'zod'
import { YuanInput } from '#app/money/yuan.input.ts'

/** What a new product costs from today on. Amounts are typed in yuan. */
export const FirstPriceInput = z
  .object({
    rent: YuanInput,
    deposit: YuanInput,
    replacement: YuanInput,
    isConfirmed: z.literal('yes', { error: 'not_offered' }).optional(),
  })
  .refine(({ deposit, replacement }) => deposit <= replacement, { error: 'deposit_above_value', path: ['deposit'] })
