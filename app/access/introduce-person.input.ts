import { z } from 'zod'
import { IdentityNumberOrKept } from '#app/people/identity-number.input.ts'
import { PhoneInput } from './phone.input.ts'

const place = z.uuid({ error: 'not_offered' })
const tick = z.literal('yes', { error: 'not_ticked' })

/** Who somebody is, in their own words. One tick for each purpose (PIPL 14, 29); only the service's own is needed. */
export const IntroducePerson = z.object({
  name: z.string().trim().min(1, { error: 'required' }).max(60),
  idNumber: IdentityNumberOrKept,
  phone: PhoneInput,
  /** The district follows from the street. */
  streetId: place,
  districtId: place.optional(),
  address: z.string().trim().min(1, { error: 'required' }).max(200),
  isLocal: tick.optional(),
  consentService: tick,
  consentEntitlement: tick.optional(),
})
