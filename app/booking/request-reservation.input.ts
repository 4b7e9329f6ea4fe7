import { z } from 'zod'
import { PhoneInput } from '#app/access/phone.input.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import { DayInput } from '#app/time/day.input.ts'
import { WAYS_OF_RECEIVING } from './reservation.ts'

/** How the device comes to the person. */
const Receiving = {
  /** Who the person says that they count as: checked by the staff before anything is confirmed. */
  userClass: z.enum(USER_CLASSES, { error: 'not_offered' }),
  way: z.enum(WAYS_OF_RECEIVING, { error: 'not_offered' }),
  address: z.string().trim().max(200).default(''),
  phone: PhoneInput,
  note: z.string().trim().max(500).default(''),
}
const isDeliveredSomewhere = ({ way, address }: { way: string; address: string }) =>
  way !== 'deliver' || address.length > 0
const ADDRESS = { path: ['address'], error: 'required' }

/** What the page before the last asks for. */
export const ReservationDetails = z.object(Receiving).refine(isDeliveredSomewhere, ADDRESS)

export const RequestReservation = z
  .object({
    product: z.string().min(1, { error: 'required' }).max(20),
    centreId: z.uuid({ error: 'not_offered' }),
    from: DayInput,
    months: z.coerce.number({ error: 'required' }),
    ...Receiving,
    /** For whom: only the staff and other programs name somebody; a resident reserves for themselves. */
    personId: z.uuid().optional(),
    /** What the reader was shown to pay: another amount is asked again before anything is written. */
    shownDueFen: z.coerce.number().int().optional(),
  })
  .refine(isDeliveredSomewhere, ADDRESS)
