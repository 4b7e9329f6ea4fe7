import { z } from 'zod'

export const RestoreReservation = z.object({ reference: z.string().min(1).max(20) })
