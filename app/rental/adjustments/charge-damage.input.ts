import { z } from 'zod'
import { tidyReference } from '#app/booking/reference.ts'
import { YuanInput } from '#app/money/yuan.input.ts'
import { DAMAGE_CHARGES } from './damage-due.ts'

/** What is wrong with a device that came back, or that it never will; less than what was reckoned needs a reason. */
export const ChargeDamage = z.object({
  reference: z.string().min(1).max(20).transform(tidyReference),
  damage: z.enum(DAMAGE_CHARGES, { error: 'not_offered' }),
  /** Left empty it is what is reckoned. */
  amount: z.preprocess(typed => (typed === '' ? undefined : typed), YuanInput.optional()),
  note: z.string().trim().max(300).default(''),
})
