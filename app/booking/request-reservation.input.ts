import { z } from 'zod'
import { PhoneInput } from '#app/access/phone.input.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import { DayInput } from '#app/time/day.input.ts'
import { WAYS_OF_RECEIVING } from './reservation.ts'

/** Who the person says that they count as: checked by the staff before anything is confirmed. */
export const ClassAnswer = { userClass: z.enum(USER_CLASSES, { error: 'not_offered' }) }

/** How the device comes to the person. */
export const DeliveryAnswer = {
  way: z.enum(WAYS_OF_RECEIVING, { error: 'not_offered' }),
  address: z.string().trim().max(200).default(''),
}

/** How the person is reached, and what else they say. */
export const ContactAnswer = { phone: PhoneInput, note: z.string().trim().max(500).default('') }

export const isDeliveredSomewhere = ({ way, address }: { way: string; address: string }) =>
  way !== 'deliver' || address.length > 0
export const ADDRESS_MISSING = { path: ['address'], error: 'required' }

/** What is asked for, and where. */
export const WishedInput = {
  product: z.string().min(1, { error: 'required' }).max(20),
  centreId: z.uuid({ error: 'not_offered' }),
  from: DayInput,
  months: z.coerce.number({ error: 'required' }),
}

export const RequestReservation = z
  .object({
    ...WishedInput,
    ...ClassAnswer,
    ...DeliveryAnswer,
    ...ContactAnswer,
    /** For whom: only the staff and other programs name somebody; a resident reserves for themselves. */
    personId: z.uuid().optional(),
    /** What the reader was shown to pay: another amount is asked again before anything is written. */
    shownDueFen: z.coerce.number().int().optional(),
  })
  .refine(isDeliveredSomewhere, ADDRESS_MISSING)
