import { z } from 'zod'

export const RestoreReservation = z.object({ reference: z.string().min(1).max(20) })
export const UndoDeskPayment = z.object({
  reference: z.string().min(1).max(20),
  receiptNo: z.string().min(1).max(40),
})
