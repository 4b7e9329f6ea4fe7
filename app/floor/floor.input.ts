import { z } from 'zod'
import { CONTAMINATIONS } from '#app/delivery/job.ts'
import { MOST_IN_A_BATCH } from './batch.ts'

const code = z.string().trim().min(1).max(40)

/** Codes as a form sends them, in one field and apart by dots, commas, spaces or lines; or as a list. */
const Codes = z.preprocess(
  sent => (typeof sent === 'string' ? sent.split(/[\s.,]+/).filter(one => one !== '') : sent),
  z
    .array(code)
    .min(1, { error: 'nothing_chosen' })
    .max(MOST_IN_A_BATCH, { error: 'too_many_at_once' })
    .transform(codes => [...new Set(codes)]),
)

export const SeveralUnits = z.object({ codes: Codes })

/** Together only what needs no words: what is damaged is described device by device. */
const UNDAMAGED = ['good', 'worn'] as const
export const TakeBackMany = z.object({
  codes: Codes,
  condition: z.enum(UNDAMAGED, { error: 'required' }),
  contamination: z.enum(CONTAMINATIONS, { error: 'required' }),
})

/** An empty place takes each unit off its van, to where its state belongs. */
export const MoveToPlace = z.object({
  codes: Codes,
  place: z.union([z.literal(''), z.uuid({ error: 'required' })], { error: 'required' }),
})

/** The act is named by its moment, so that nothing newer is taken back in its place. */
export const UndoMove = z.object({ codes: Codes, at: z.coerce.date({ error: 'required' }) })
