import { z } from 'zod'
import { UnitCodeInput } from '#app/inventory/unit.input.ts'
import { DISINFECTION_AGENTS, INSPECTION_RESULTS, VERDICTS } from './disinfection.ts'

const note = z.string().trim().max(1000).optional().default('')
const number = (form: RegExp, most: number) =>
  z
    .string()
    .trim()
    .min(1, { error: 'required' })
    .regex(form, { error: 'not_a_number' })
    .transform(Number)
    .pipe(z.number().max(most))

export const InspectUnit = z.object({
  code: UnitCodeInput,
  result: z.enum(INSPECTION_RESULTS, { error: 'not_offered' }),
  note,
})

/** Strength to one decimal, as the column keeps it; minutes are whole. */
export const RecordDisinfection = z.object({
  code: UnitCodeInput,
  agent: z.enum(DISINFECTION_AGENTS, { error: 'not_offered' }),
  lotNo: z.string().trim().min(1, { error: 'required' }).max(60),
  strength: number(/^\d{1,6}(\.\d)?$/, 100_000),
  minutes: number(/^\d{1,4}$/, 1440),
  partsReplaced: z.literal('yes').optional(),
})

/** Another person looks at the record and at the device. */
export const VerifyDisinfection = z.object({ code: UnitCodeInput, verdict: z.enum(VERDICTS, { error: 'not_offered' }) })

export const MoveByHand = z.object({ code: UnitCodeInput })
