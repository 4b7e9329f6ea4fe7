import { z } from 'zod'
import { PhoneInput } from '#app/access/phone.input.ts'
import { isIdentityNumber, tidyIdentityNumber } from '#app/people/identity-number.ts'
import { USER_CLASSES } from '#app/people/user-class.ts'
import { DayInput } from '#app/time/day.input.ts'
import { MOST_MONTHS, WAYS_OF_RECEIVING } from './reservation.ts'

const text = (longest: number) => z.string().trim().min(1, { error: 'required' }).max(longest)

const IdentityNumber = z
  .string()
  .max(60)
  .transform(tidyIdentityNumber)
  .refine(isIdentityNumber, { error: 'not_an_identity_number' })

/** Somebody for whom another program reserves. It vouches that the person has agreed to the service. */
export const SomebodyInput = z.object({
  name: text(60),
  idNumber: IdentityNumber.meta({ description: 'Resident identity number (GB 11643): 18 characters' }),
  phone: PhoneInput.meta({ description: 'Mobile number of the mainland: 11 digits' }),
  /** Name of the street or town, in Chinese or English; one of the centre's own district. */
  street: text(60).meta({ description: "A street or town of the centre's district, by its Chinese or English name" }),
  address: text(200),
  isLocal: z.boolean().default(false).meta({ description: 'Whether the household is registered in this city' }),
  hasConsented: z
    .literal(true, { error: 'not_ticked' })
    .meta({ description: 'The person has agreed to the processing of their data for this service' }),
})

export const RequestReservationFor = z
  .object({
    product: text(20).meta({ description: "The product's code", examples: ['C10-01'] }),
    from: DayInput.meta({ format: 'date' }),
    months: z.int().min(1).max(MOST_MONTHS),
    userClass: z
      .enum(USER_CLASSES)
      .meta({ description: 'Who the person says they count as; the staff check it before anything is confirmed' }),
    way: z.enum(WAYS_OF_RECEIVING),
    note: z.string().trim().max(500).default(''),
    /** Asked for only to be refused plainly: whoever sends it means more than one device. */
    quantity: z.number().optional().meta({ description: 'One reservation is for one device: 1, or left out' }),
    person: SomebodyInput,
    shownDueFen: z
      .int()
      .optional()
      .meta({ description: 'What the person was shown to pay, in fen; another amount is refused' }),
  })
  .meta({ id: 'NewReservation' })
