import { z } from 'zod'
import { PhoneInput } from '../phone.input.ts'
import { CARE_MONTHS, CONSENT_SHOWN, IDENTITY_SHOWN } from './care.ts'

const tick = z.literal('yes', { error: 'not_ticked' })
const months = z
  .string({ error: 'not_offered' })
  .transform(Number)
  .refine(number => CARE_MONTHS.some(one => one === number), { error: 'not_offered' })

/** To see is in every consent; the other two are ticked one by one. */
const given = {
  carerName: z.string().trim().min(1, { error: 'required' }).max(60),
  phone: PhoneInput,
  reserve: tick.optional(),
  pay: tick.optional(),
  months,
}

export const GiveConsent = z.object(given)
export const GiveConsentAtDesk = z.object({
  personId: z.uuid(),
  ...given,
  identityShown: z.enum(IDENTITY_SHOWN, { error: 'not_offered' }),
  consentShown: z.enum(CONSENT_SHOWN, { error: 'not_offered' }),
})
export const AcceptConsent = z.object({
  code: z
    .string()
    .transform(text => text.normalize('NFKC').replace(/\s/g, ''))
    .refine(text => /^\d{6}$/.test(text), { error: 'not_six_digits' }),
})
export const EndConsent = z.object({ consentId: z.uuid() })
