import { z } from 'zod'
import { LANGUAGES } from '#app/people/reader.ts'
import { PhoneInput } from './phone.input.ts'

/** The message comes in the language of the page that asked for it. */
export const AskForCode = z.object({ phone: PhoneInput, language: z.enum(LANGUAGES).optional() })
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
