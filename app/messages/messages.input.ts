import { z } from 'zod'

export const KeepPreferences = z.object({
  /** An empty line is no address. */
  email: z
    .string()
    .trim()
    .max(120)
    .pipe(z.union([z.literal(''), z.email({ error: 'not_an_email' })], { error: 'not_an_email' }))
    .default(''),
  reminders: z.enum(['yes', 'no']),
})

export const StopReminders = z.object({ token: z.string().min(1).max(60) })

export const NoteTold = z.object({ id: z.uuid() })
