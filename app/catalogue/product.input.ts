import { z } from 'zod'
import {
  accessoryRows,
  BilingualInput,
  bilingualRows,
  ClassificationInput,
  counted,
  orNone,
  whole,
  words,
} from './bilingual.input.ts'

const MOST_MM = 5_000
const PRODUCT_CODE = /^[A-Z]\d{2}-\d{2,3}$/

const lengthMm = orNone(whole(1, MOST_MM))
/** A classification of its own is three boxes that are all empty, or none of them is. */
const ownClassification = z.preprocess(
  sent => (sent === null || (typeof sent === 'object' && 'code' in sent && sent.code === '') ? undefined : sent),
  ClassificationInput.optional(),
)

/** What a product says about itself, from a form or from a file. Its specs are read by what its category asks. */
export const ProductInput = z.object({
  zh: words(40),
  en: words(80),
  purpose: BilingualInput(120),
  classification: ownClassification,
  maxUserWeightKg: orNone(whole(10, 500)),
  widthMm: lengthMm,
  lengthMm,
  heightMm: lengthMm,
  weightKg: orNone(counted(0.01, 999)),
  specs: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  turnaroundDays: whole(0, 60),
  consumables: bilingualRows(80),
  accessories: accessoryRows(80),
})

export const ProductCode = z.string().trim().toUpperCase().regex(PRODUCT_CODE, { error: 'wrong_form' })
/** The maker's bar code is for who keeps the catalogue to say; the files that are delivered know none. */
const kept = {
  gtin: orNone(
    z
      .string()
      .trim()
      .regex(/^\d{8,14}$/, { error: 'wrong_form' }),
  ),
}
export const NewProductInput = ProductInput.extend({ ...kept, code: ProductCode, categoryCode: z.string().min(1) })
export const ChangeProductInput = ProductInput.extend({ ...kept, code: z.string().min(1) })
export const WhichProduct = z.object({ code: z.string().min(1) })
