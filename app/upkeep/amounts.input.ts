import { z } from 'zod'
import { YuanInput } from '#app/money/yuan.input.ts'

/** Yuan as typed; an empty field is nothing. */
export const YuanOrNothing = z
  .string()
  .optional()
  .default('')
  .transform(text => (text.trim() === '' ? '0' : text))
  .pipe(YuanInput)

/** A whole number as typed, or none. */
export const WholeNumberOrNone = (most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{0,7}$/, { error: 'not_a_number' })
    .optional()
    .default('')
    .transform(text => (text === '' ? null : Number(text)))
    .pipe(z.number().max(most).nullable())

/** A count of at least one. */
export const CountInput = (most: number) =>
  z
    .string()
    .trim()
    .regex(/^[1-9]\d{0,5}$/, { error: 'not_a_count' })
    .transform(Number)
    .pipe(z.number().max(most))

export const NoteInput = z.string().trim().max(1000).optional().default('')
