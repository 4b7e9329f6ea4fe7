import { z } from 'zod'
import { DayInput } from '#app/time/day.input.ts'
import { WAYS_OF_SAVING } from './saving.ts'

const reference = z.string().trim().min(1, { error: 'required' }).max(40)
const code = z.string().trim().min(1, { error: 'not_offered' }).max(40)

/** What the one click says: which reservation, how, and with what instead. */
export const SaveReservation = z.discriminatedUnion(
  'how',
  [
    z.object({ how: z.literal(WAYS_OF_SAVING[0]), reference }),
    z.object({ how: z.literal(WAYS_OF_SAVING[1]), reference, product: code }),
    z.object({ how: z.literal(WAYS_OF_SAVING[2]), reference, centre: code }),
    z.object({ how: z.literal(WAYS_OF_SAVING[3]), reference, from: DayInput }),
  ],
  { error: 'not_offered' },
)
