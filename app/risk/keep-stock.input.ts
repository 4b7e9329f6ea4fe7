import { z } from 'zod'

export const KeepStock = z.object({ centreId: z.uuid(), productId: z.uuid() })
