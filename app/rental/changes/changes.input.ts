import { z } from 'zod'
import { PhoneInput } from '#app/access/phone.input.ts'
import { tidyReference } from '#app/booking/reference.ts'
import { WAYS_OF_RECEIVING } from '#app/booking/reservation.ts'
import { DayInput } from '#app/time/day.input.ts'

const reference = z.string().min(1).max(20).transform(tidyReference)
const product = z.string({ error: 'required' }).min(1, { error: 'required' }).max(20)
const months = z.coerce.number({ error: 'required' })
/** What the reader was shown to pay: another amount is shown again before anything is written. */
const shownDueFen = z.coerce.number().int().optional()

/** What is not named stays as it is. */
export const ChangeReservation = z
  .object({
    reference,
    from: DayInput.optional(),
    months: months.optional(),
    way: z.enum(WAYS_OF_RECEIVING, { error: 'not_offered' }).optional(),
    address: z.string().trim().max(200).optional(),
    phone: PhoneInput.optional(),
    shownDueFen,
  })
  .refine(({ way, address }) => way !== 'deliver' || address !== '', { path: ['address'], error: 'required' })

export const ExtendRental = z.object({ reference, months, shownDueFen })
export const ExchangeReservation = z.object({ reference, product, shownDueFen })
export const RequestExchange = z.object({ reference, product, on: DayInput, shownDueFen })
export const AnnounceReturn = z.object({ reference, on: DayInput })
export const WithdrawReturn = z.object({ reference })
