import { z } from 'zod'
import { tidyReference } from '#app/booking/reference.ts'
import { Ticks } from '#app/fitting/fitting.input.ts'
import { SIGNATURE } from '#app/fitting/signature.input.ts'
import { DayInput } from '#app/time/day.input.ts'
import { CONTAMINATIONS, DAY_PARTS, TAKE_BACK_CONDITIONS } from './job.ts'

const reference = z.string().min(1).max(20).transform(tidyReference)
const unitCode = z.string({ error: 'required' }).trim().min(1, { error: 'required' }).max(200)

export const HandOver = z.object({ reference, unitCode, checked: Ticks, trained: Ticks, ...SIGNATURE })
/** An empty choice promises no part of the day. */
const dayPart = z.preprocess(typed => (typed === '' ? undefined : typed), z.enum(DAY_PARTS).optional())
export const PlanJob = z.object({ reference, on: DayInput, dayPart })
export const TakeBack = z.object({
  unitCode,
  condition: z.enum(TAKE_BACK_CONDITIONS, { error: 'required' }),
  contamination: z.enum(CONTAMINATIONS, { error: 'required' }),
  missing: z.string().trim().max(1000).default(''),
  note: z.string().trim().max(2000).default(''),
})
