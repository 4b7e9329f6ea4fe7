import { z } from 'zod'
import { fen } from '#app/money/fen.ts'
import { DayInput } from '#app/time/day.input.ts'
import { ACCEPTANCE_CHECKS, MOST_AT_ONCE, serialsOf } from './acceptance.ts'

/** A unit as a form or a scanner names it; whether there is one is the act's question. */
export const UnitCodeInput = z.string().trim().min(1, { error: 'required' }).max(300)

export const yuanAmount = z
  .string()
  .trim()
  .min(1, { error: 'required' })
  .regex(/^\d{1,8}(\.\d{1,2})?$/, { error: 'not_an_amount' })
  .transform(text => fen(Math.round(Number(text) * 100)))

const shortText = z.string().trim().max(100).optional().default('')

/** New units of one product, as the delivery note says, and where they come from, as far as that is known. */
export const AcceptUnits = z
  .object({
    product: z.string().trim().min(1, { error: 'not_offered' }).max(40),
    count: z
      .string()
      .trim()
      .regex(/^\d+$/, { error: 'not_a_count' })
      .transform(Number)
      .pipe(z.number().min(1, { error: 'not_a_count' }).max(MOST_AT_ONCE)),
    serials: z.string().max(10_000).optional().default(''),
    price: yuanAmount,
    boughtOn: DayInput,
    supplier: shortText,
    maker: shortText,
    lotNo: shortText,
    registrationNo: shortText,
    registrationEndsOn: z
      .union([z.literal(''), DayInput], { error: 'not_a_day' })
      .optional()
      .default(''),
  })
  .refine(({ count, serials }) => [0, count].includes(serialsOf(serials).length), {
    path: ['serials'],
    error: 'serials_do_not_match',
  })

const ticks = Object.fromEntries(ACCEPTANCE_CHECKS.map(check => [check, z.literal('yes', { error: 'not_ticked' })]))
/** Every point of the acceptance check was looked at and found right. */
export const ReleaseUnit = z.object({ code: UnitCodeInput, ...ticks })
