import { z } from 'zod'
import { type Day, isDay } from './day.ts'

export const DayInput = z.string().refine(isDay, { error: 'not_a_day' }) as unknown as z.ZodType<Day, string>
