import { z } from 'zod'
import { CONFLICT_DECISIONS } from './conflict.ts'

const MOST_AT_ONCE = 50
/** No table holds the sign of number nought, which a scanner may send: an act with one would be sent for ever. */
const text = z.string().transform(typed => typed.replaceAll('\0', ''))
const word = text.pipe(z.string().max(200))

/** An act as a device has kept it: whatever it says is judged by the act itself, so that nothing is turned away here. */
const KeptAct = z.object({
  id: z.uuid(),
  act: word,
  subject: text.pipe(z.string().max(20_000)),
  input: z.record(word, z.union([text, z.array(text)])),
  sequence: z.int().min(0).max(2_147_483_647),
  at: z.number().min(0).max(8_000_000_000_000),
})
export type KeptAct = z.infer<typeof KeptAct>

export const Parcel = z.object({ deviceId: z.uuid(), items: z.array(KeptAct).max(MOST_AT_ONCE) })

export const NoteConflict = z.object({ ...KeptAct.shape, deviceId: z.uuid(), refusal: z.string().max(100) })

const note = z.string().trim().max(1000).default('')
/** What a person decides without anything being done here by it. */
export const DecideConflict = z.object({
  id: z.uuid(),
  decision: z.enum(CONFLICT_DECISIONS, { error: 'not_offered' }).exclude(['sent_again'], { error: 'not_offered' }),
  note,
})
export const SendAgain = z.object({ id: z.uuid(), note })
