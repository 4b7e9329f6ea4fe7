import { z } from 'zod'
import { DayInput } from '#app/time/day.input.ts'

/** What is to be kept: a product of a centre over `[from, to)`. */
export const HoldInput = z.object({
  product: z.string().min(1, { error: 'required' }).max(20),
  centreId: z.uuid({ error: 'not_offered' }),
  from: DayInput,
  to: DayInput,
})

export const ReleaseInput = z.object({})
