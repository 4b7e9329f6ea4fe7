import { z } from 'zod'
import { UnitCodeInput } from '#app/inventory/unit.input.ts'
import { INSPECTION_RESULTS, VERDICTS } from './disinfection.ts'
import { AFTER_FAILURE, STEP_KINDS } from './step.ts'
import { MEASURES, type Measure, POINTS } from './step-points.ts'

const note = z.string().trim().max(1000).optional().default('')

export const InspectUnit = z.object({
  code: UnitCodeInput,
  result: z.enum(INSPECTION_RESULTS, { error: 'not_offered' }),
  note,
})

/** Another person looks at the record and at the device. */
export const VerifyDisinfection = z.object({ code: UnitCodeInput, verdict: z.enum(VERDICTS, { error: 'not_offered' }) })

export const MoveByHand = z.object({ code: UnitCodeInput })

const ticked = z.preprocess(
  sent => (sent === undefined || sent === '' ? [] : Array.isArray(sent) ? sent : [sent]),
  z.array(z.enum(POINTS)),
)
const reading = z.preprocess(
  sent => (sent === '' ? undefined : sent),
  z
    .string()
    .trim()
    .regex(/^\d{1,4}(\.\d)?$/, { error: 'not_a_number' })
    .transform(Number)
    .optional(),
)
const readings = Object.fromEntries(Object.keys(MEASURES).map(name => [name, reading])) as {
  [M in Measure]: typeof reading
}

/** A step that was done: what was ticked and measured, and where the unit goes if something was not right. */
export const RecordStep = z.object({
  code: UnitCodeInput,
  kind: z.enum(STEP_KINDS, { error: 'not_offered' }),
  points: ticked,
  ...readings,
  ifNot: z.enum(AFTER_FAILURE, { error: 'not_offered' }).optional().default('again'),
  note,
})

/** The label of a clean unit has run out: it is tried again, and another person renews it. */
export const RenewRelease = z.object({ code: UnitCodeInput })
