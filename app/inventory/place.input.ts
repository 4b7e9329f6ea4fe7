import { z } from 'zod'
import { ADDED_PLACE_KINDS } from './place.ts'

const name = z.string({ error: 'required' }).trim().min(1, { error: 'required' }).max(40)

export const AddPlace = z.object({ kind: z.enum(ADDED_PLACE_KINDS, { error: 'required' }), zh: name, en: name })
export const ClosePlace = z.object({ place: z.uuid({ error: 'required' }) })
