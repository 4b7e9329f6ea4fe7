import { z } from 'zod'

/** How many of a centre's units of a product only people with priority may take. */
export const KeepForPriority = z.object({
  product: z.string().min(1, { error: 'required' }).max(20),
  units: z
    .string()
    .trim()
    .min(1, { error: 'required' })
    .transform(Number)
    .pipe(z.number({ error: 'required' }).int().min(0).max(1000)),
})
