import { z } from 'zod'
import { RequestReservation } from '#app/booking/request-reservation.input.ts'
import { WAITING_REASONS } from './waiting.ts'

/** What a reservation is asked for with, and why it could not be one. */
export const JoinWaitingList = RequestReservation.safeExtend({
  why: z.enum(WAITING_REASONS, { error: 'not_offered' }).default('none_free'),
})

export const OneEntry = z.object({ entryId: z.uuid({ error: 'not_offered' }) })

export const TakeOffer = OneEntry.extend({
  /** What the reader was shown to pay: another amount is asked again before anything is written. */
  shownDueFen: z.coerce.number().int().optional(),
})

export const OneStock = z.object({ centreId: z.uuid(), productId: z.uuid() })

export const OfferNow = z.object({ product: z.string().min(1, { error: 'required' }).max(20) })
