import { z } from 'zod'
import { DayInput } from '#app/time/day.input.ts'
import { RECORDED_FACTS } from './recorded-fact.ts'

const factConsent = z.literal('yes', { error: 'not_ticked' }).optional()

/** Relief, ability or care level of somebody, as it stands on their paper. */
export const RecordTrait = z
  .object({
    personId: z.uuid(),
    fact: z.enum(RECORDED_FACTS, { error: 'not_offered' }),
    fromOn: DayInput,
    untilOn: DayInput,
    factConsent,
  })
  .refine(({ fromOn, untilOn }) => fromOn < untilOn, { path: ['untilOn'], error: 'not_after_the_first_day' })
