import { z } from 'zod'
import { UnitCodeInput } from '#app/inventory/unit.input.ts'
import { DayInput } from '#app/time/day.input.ts'
import { SET_ASIDE_REASONS } from './allotment.ts'

/** A unit is kept back from a day until the day on which it is there again. */
export const SetUnitAside = z.object({
  code: UnitCodeInput,
  why: z.enum(SET_ASIDE_REASONS, { error: 'not_offered' }),
  from: DayInput,
  to: DayInput,
  note: z.string().trim().max(500).optional().default(''),
})

export const EndSetAside = z.object({ code: UnitCodeInput, id: z.uuid({ error: 'not_offered' }) })
