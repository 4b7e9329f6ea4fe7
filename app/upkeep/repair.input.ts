import { z } from 'zod'
import { UnitCodeInput } from '#app/inventory/unit.input.ts'
import { CountInput, NoteInput, WholeNumberOrNone, YuanOrNothing } from './amounts.input.ts'

const RepairId = z.uuid({ error: 'not_offered' })
/** Longer than any work on one device: more is a slip of the finger. */
const MOST_MINUTES = 10_000

export const OpenRepair = z.object({
  code: UnitCodeInput,
  fault: z.string().trim().min(1, { error: 'required' }).max(1000),
})

export const AddPart = z.object({
  id: RepairId,
  name: z.string().trim().min(1, { error: 'required' }).max(200),
  count: CountInput(999),
  cost: YuanOrNothing,
})

export const FinishRepair = z.object({
  id: RepairId,
  labour: YuanOrNothing,
  minutes: WholeNumberOrNone(MOST_MINUTES),
  note: NoteInput,
})

export const GiveUpRepair = z.object({ id: RepairId, why: z.string().trim().min(1, { error: 'required' }).max(1000) })
