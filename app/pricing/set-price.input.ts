import { z } from 'zod'
import { YuanInput } from '#app/money/yuan.input.ts'
import { DayInput } from '#app/time/day.input.ts'

/** A price from a day on. Amounts are typed in yuan. */
export const SetPrice = z
  .object({
    productCode: z.string().min(1).max(20),
    firstOn: DayInput,
    rent: YuanInput,
    deposit: YuanInput,
    replacement: YuanInput,
    isConfirmed: z.literal('yes', { error: 'not_offered' }).optional(),
  })
  .refine(({ deposit, replacement }) => deposit <= replacement, { error: 'deposit_above_value', path: ['deposit'] })
