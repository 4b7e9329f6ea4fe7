import { z } from 'zod'
import { PhoneInput } from './phone.input.ts'

export const AskForCode = z.object({ phone: PhoneInput })
export const UseCode = z.object({
  phone: PhoneInput,
  code: z
    .string()
    .transform(text => text.normalize('NFKC').replace(/\s/g, ''))
    .refine(text => /^\d{6}$/.test(text), { error: 'not_six_digits' }),
})
export const UsePassword = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email({ error: 'not_an_email' })),
  password: z.string().min(1, { error: 'required' }).max(200),
})
