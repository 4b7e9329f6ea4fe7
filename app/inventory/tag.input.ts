import { z } from 'zod'
import { DayInput } from '#app/time/day.input.ts'
import { MOST_LABELS } from './label-sheet.ts'
import { UnitCodeInput, yuanAmount } from './unit.input.ts'

export const PrintTags = z.object({
  count: z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, { error: 'not_a_count' })
    .transform(Number)
    .pipe(z.number().min(1, { error: 'not_a_count' }).max(MOST_LABELS, { error: 'too_big' })),
})

/** The label goes onto a device that we have: its code, or what else it is known by. */
export const ClaimTag = z.object({ tag: UnitCodeInput, unit: UnitCodeInput })

/** The label goes onto a device that has just come. */
export const ClaimTagForNew = z.object({
  tag: UnitCodeInput,
  product: z.string().trim().min(1, { error: 'not_offered' }).max(40),
  serialNo: z.string().trim().max(60).default(''),
  price: yuanAmount,
  boughtOn: DayInput,
})
