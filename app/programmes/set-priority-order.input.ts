import { z } from 'zod'
import { USER_CLASSES, type UserClass } from '#app/people/user-class.ts'
import { DayInput } from '#app/time/day.input.ts'

const Place = z.coerce.number({ error: 'not_offered' }).int().min(1).max(USER_CLASSES.length)

/** One place for each class. */
const places = {
  place_hardship_disabled: Place,
  place_local_elderly: Place,
  place_local_ill: Place,
  place_other: Place,
} as const satisfies { readonly [Class in UserClass as `place_${Class}`]: unknown }

/** Who comes first from a day on. */
export const SetPriorityOrder = z.object({
  firstOn: DayInput,
  havePriority: z.coerce.number({ error: 'not_offered' }).int().min(0).max(USER_CLASSES.length),
  source: z.string().trim().min(1, { error: 'required' }).max(300),
  isConfirmed: z.literal('yes', { error: 'not_offered' }).optional(),
  ...places,
})
