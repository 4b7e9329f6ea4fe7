import { z } from 'zod'

/** A drawn name is a small PNG; anything larger is no signature. */
const MOST_CHARACTERS = 300_000
const PNG = /^data:image\/png;base64,[A-Za-z0-9+/=]+$/

/** What the signature of `app/ui` sends: the name, the tick, and the drawing where there is one. */
export const SIGNATURE = {
  signedName: z.string({ error: 'required' }).trim().min(1, { error: 'required' }).max(60),
  signedAgreed: z.literal('yes', { error: 'not_ticked' }),
  signedDrawn: z
    .string()
    .max(MOST_CHARACTERS)
    .refine(text => text === '' || PNG.test(text), { error: 'wrong_form' })
    .transform(text => text || null)
    .nullish()
    .transform(drawn => drawn ?? null),
}
