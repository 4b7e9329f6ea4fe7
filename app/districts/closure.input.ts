import { z } from 'zod'
import { DayInput } from '#app/time/day.input.ts'

const name = z.string().trim().min(1, { error: 'required' }).max(120)

/** `until` is the first day that is open again. The name is read by everybody who looks at the calendar. */
export const AddClosure = z.object({ from: DayInput, until: DayInput, zh: name, en: name })

export const RemoveClosure = z.object({ id: z.uuid({ error: 'not_offered' }) })
