import { z } from 'zod'
import { tidyReference } from '#app/booking/reference.ts'
import { Ticks } from '#app/fitting/fitting.input.ts'
import { SIGNATURE } from '#app/fitting/signature.input.ts'
import { DayInput } from '#app/time/day.input.ts'
import { COUNTED, withParts } from './door/counted.input.ts'
import { Photos } from './door/photo.input.ts'
import { CONTAMINATIONS, DAY_PARTS, HAND_OVER_CONDITIONS, TAKE_BACK_CONDITIONS } from './job.ts'

const reference = z.string().min(1).max(20).transform(tidyReference)
const unitCode = z.string({ error: 'required' }).trim().min(1, { error: 'required' }).max(200)

const text = (most: number) => z.string().trim().max(most).default('')

export const HandOver = z.preprocess(
  withParts,
  z.object({
    ...{ reference, unitCode, checked: Ticks, trained: Ticks, commissioned: Ticks },
    ...COUNTED,
    condition: z.enum(HAND_OVER_CONDITIONS, { error: 'not_offered' }).default('good'),
    conditionNote: text(1000),
    photos: Photos,
    ...SIGNATURE,
  }),
)
/** An empty choice promises no part of the day. */
const dayPart = z.preprocess(typed => (typed === '' ? undefined : typed), z.enum(DAY_PARTS).optional())
export const PlanJob = z.object({ reference, on: DayInput, dayPart })
export const TakeBack = z.preprocess(
  withParts,
  z.object({
    unitCode,
    condition: z.enum(TAKE_BACK_CONDITIONS, { error: 'required' }),
    contamination: z.enum(CONTAMINATIONS, { error: 'required' }),
    ...COUNTED,
    missing: text(1000),
    note: text(2000),
    photos: Photos,
  }),
)
