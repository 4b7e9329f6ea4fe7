import { z } from 'zod'
import {
  ADDRESS_MISSING,
  ClassAnswer,
  ContactAnswer,
  DeliveryAnswer,
  isDeliveredSomewhere,
  WishedInput,
} from '../request-reservation.input.ts'

const step = <const Step extends string>(word: Step) => ({ ...WishedInput, step: z.literal(word) })

/** One page's answers of a reservation that is being made, or only that it was begun. */
export const KeepDraft = z.discriminatedUnion('step', [
  z.object(step('begun')),
  z.object({ ...step('who'), ...ClassAnswer }),
  z.object({ ...step('delivery'), ...DeliveryAnswer }).refine(isDeliveredSomewhere, ADDRESS_MISSING),
  z.object({ ...step('contact'), ...ContactAnswer }),
])

export const DropDraft = z.object({ product: WishedInput.product })
