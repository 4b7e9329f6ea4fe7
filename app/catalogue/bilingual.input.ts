import { z } from 'zod'

/** A text that has to stand there: nothing but blanks is nothing. */
export const words = (most: number) => z.string().trim().min(1, { error: 'required' }).max(most)
/** A number as it was typed; an empty box is not nought. */
export const counted = (least: number, most: number) =>
  z
    .union([z.number(), z.string().trim().min(1, { error: 'required' })])
    .transform(Number)
    .pipe(z.number({ error: 'wrong_form' }).min(least, { error: 'too_small' }).max(most, { error: 'too_big' }))
export const whole = (least: number, most: number) =>
  counted(least, most).refine(Number.isInteger, { error: 'wrong_form' })
/** The same, where leaving the box empty says that there is none. */
export const orNone = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(sent => (sent === '' || sent === undefined ? null : sent), schema.nullable())
/** A tick box sends `yes` or nothing at all; a file says true or false. */
export const ticked = z
  .union([z.boolean(), z.literal('yes')])
  .optional()
  .transform(sent => sent === true || sent === 'yes')
/** A group of tick boxes sends one word, several or none. */
export const someOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.preprocess(sent => (sent === undefined ? [] : Array.isArray(sent) ? sent : [sent]), z.array(z.enum(words)))

export const BilingualInput = (most: number) => z.object({ zh: words(most), en: words(most * 2) })

/** Rows of a form of which some stay empty: an empty row is none, a row with one language is a mistake. */
export const bilingualRows = (most: number) => {
  const text = z.string().trim().max(most).default('')
  const row = z
    .object({ zh: text, en: text })
    .refine(({ zh, en }) => zh !== '' || en === '', { error: 'required', path: ['zh'] })
    .refine(({ zh, en }) => en !== '' || zh === '', { error: 'required', path: ['en'] })
  return z
    .array(row)
    .default([])
    .transform(rows => rows.filter(({ zh }) => zh !== ''))
}

const MOST_PARTS = 20
const MOST_OF_A_PART = 20
const isCount = (sent: string | number) => {
  const count = Number(sent)
  return sent !== '' && Number.isInteger(count) && count >= 1 && count <= MOST_OF_A_PART
}

/** The same with a number in each row: how many of the part go out with a unit. */
export const accessoryRows = (most: number) => {
  const text = z.string().trim().max(most).default('')
  const row = z
    .object({ zh: text, en: text, count: z.union([z.number(), z.string().trim()]).default('') })
    .refine(({ zh, en }) => zh !== '' || en === '', { error: 'required', path: ['zh'] })
    .refine(({ zh, en }) => en !== '' || zh === '', { error: 'required', path: ['en'] })
    .refine(({ zh, count }) => zh === '' || isCount(count), { error: 'wrong_form', path: ['count'] })
  return z
    .array(row)
    .max(MOST_PARTS)
    .default([])
    .transform(rows => rows.filter(({ zh }) => zh !== '').map(row => ({ ...row, count: Number(row.count) })))
}

export const ClassificationInput = z.object({
  code: z
    .string()
    .trim()
    .regex(/^\d{2} \d{2} \d{2}$/, { error: 'wrong_form' }),
  edition: words(40),
  checked: ticked,
})
