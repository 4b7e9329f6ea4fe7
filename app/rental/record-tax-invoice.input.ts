import { z } from 'zod'
import { tidyReference } from '#app/booking/reference.ts'

const FORM = /^[0-9A-Za-z-]{4,30}$/

/** The number of a tax invoice as it is printed: letters, digits and hyphens. */
export const RecordTaxInvoice = z.object({
  reference: z.string().min(1).max(20).transform(tidyReference),
  receiptNo: z.string().min(1).max(40),
  number: z
    .string({ error: 'required' })
    .trim()
    .min(1, { error: 'required' })
    .regex(FORM, { error: 'not_a_tax_invoice' }),
})
