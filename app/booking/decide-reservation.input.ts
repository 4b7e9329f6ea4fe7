import { z } from 'zod'

const because = z.string().trim().max(500).optional()

/** The desk's word. A refusal has its reason; a confirmation names the amount that was shown. */
export const DecideReservation = z
  .object({
    reference: z.string().min(1).max(20),
    verdict: z.enum(['confirm', 'refuse'], { error: 'not_offered' }),
    because,
    shownDueFen: z.coerce.number().int().optional(),
  })
  .refine(({ verdict, because }) => verdict !== 'refuse' || !!because, { path: ['because'], error: 'required' })

export const CancelReservation = z.object({ reference: z.string().min(1).max(20) })
