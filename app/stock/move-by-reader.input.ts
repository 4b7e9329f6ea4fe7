import { z } from 'zod'
import { PLACE_KINDS } from '#app/inventory/place.ts'

/** What a door reader may say has happened: units are handed over and taken back by people. */
const READER_REASONS = ['moved', 'loaded', 'unloaded'] as const

/** Where a unit is now, as another program saw it: a certain place, or the main place of a kind. */
export const MoveByReader = z
  .object({
    place: z.uuid().optional().meta({ description: 'The id of a place of the token’s centre' }),
    kind: z.enum(PLACE_KINDS).optional().meta({ description: 'Without `place`: the main place of this kind' }),
    occurredAt: z.iso.datetime({ offset: true }).optional().meta({ description: 'When it was seen; without it now' }),
    reason: z.enum(READER_REASONS).default('moved'),
  })
  .refine(({ place, kind }) => (place === undefined) !== (kind === undefined), { path: ['place'], error: 'required' })

export const MoveUnitByReader = z.object({ tag: z.string().min(1).max(100), move: MoveByReader })
