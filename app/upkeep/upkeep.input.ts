import { z } from 'zod'
import { UnitCodeInput } from '#app/inventory/unit.input.ts'
import { DayInput } from '#app/time/day.input.ts'
import { NoteInput, WholeNumberOrNone, YuanOrNothing } from './amounts.input.ts'
import { UPKEEP_RESULTS } from './upkeep.ts'

const PlanId = z.uuid({ error: 'not_offered' })
const name = z.string().trim().min(1, { error: 'required' }).max(100)
const MOST_DAYS = 3660
const MOST_HOURS = 100_000
const MOST_TURNOVERS = 1000

export const WritePlan = z.object({
  category: z.string().trim().min(1, { error: 'not_offered' }).max(40),
  zh: name,
  en: name,
  everyDays: WholeNumberOrNone(MOST_DAYS),
  everyHours: WholeNumberOrNone(MOST_HOURS),
  everyTurnovers: WholeNumberOrNone(MOST_TURNOVERS),
  blocks: z.literal('yes').optional(),
  source: z.string().trim().min(1, { error: 'required' }).max(300),
})

export const EndPlan = z.object({ id: PlanId })

export const RecordUpkeep = z
  .object({
    code: UnitCodeInput,
    plan: PlanId,
    result: z.enum(UPKEEP_RESULTS, { error: 'not_offered' }),
    on: DayInput,
    reportNo: z.string().trim().max(100).optional().default(''),
    note: NoteInput,
    meterHours: WholeNumberOrNone(1_000_000),
    cost: YuanOrNothing,
  })
  .refine(({ result, note }) => result === 'passed' || note !== '', { path: ['note'], error: 'required' })
