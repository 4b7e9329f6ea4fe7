import { z } from 'zod'
import { UnitCodeInput } from '#app/inventory/unit.input.ts'
import { NoteInput } from './amounts.input.ts'
import { RECALL_OUTCOMES, serialsIn } from './recall.ts'

const reason = z.string().trim().min(1, { error: 'required' }).max(500)
const MOST_SERIALS_TEXT = 100_000

/** A product; a lot of it, or certain serial numbers, or both; neither means all of it. */
export const StartRecall = z.object({
  product: z.string().trim().min(1, { error: 'required' }).max(40),
  lotNo: z.string().trim().max(60).optional().default(''),
  serials: z.string().max(MOST_SERIALS_TEXT).optional().default('').transform(serialsIn),
  noticeNo: z.string().trim().min(1, { error: 'required' }).max(100),
  zh: reason,
  en: reason,
})

const RecallId = z.uuid({ error: 'not_offered' })

export const SettleRecalled = z.object({
  recall: RecallId,
  /** One code, or several ticks under one name. */
  unit: z
    .union([UnitCodeInput, z.array(UnitCodeInput).max(1000)], { error: 'required' })
    .transform(codes => [codes].flat()),
  outcome: z.enum(RECALL_OUTCOMES, { error: 'not_offered' }),
  note: NoteInput,
})

export const CloseRecall = z.object({ recall: RecallId })
export const MarkReached = z.object({ notice: z.uuid({ error: 'not_offered' }) })
