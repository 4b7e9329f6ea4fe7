import { z } from 'zod'
import { CONTRASTS, LANGUAGES, SIZES } from '#app/people/reader.ts'

/** One switch at a time, or several. */
export const KeepDisplay = z.object({
  language: z.enum(LANGUAGES).optional(),
  size: z.enum(SIZES).optional(),
  contrast: z.enum(CONTRASTS).optional(),
})
