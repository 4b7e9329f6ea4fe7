import { z } from 'zod'
import { bilingualRows, ClassificationInput, counted, someOf, ticked, words } from './bilingual.input.ts'
import { HYGIENE_CLASSES, NEEDS, type SpecField } from './category.ts'
import { MATERIALS } from './material.ts'
import { BODY_MEASUREMENTS, HOME_LIMITS } from './measurement.ts'

const KEY = /^[a-z0-9][a-z0-9_]*$/
const MOST = 1_000_000

const key = z.string().trim().regex(KEY, { error: 'wrong_form' })
const named = { key, zh: words(60), en: words(120) }

/** One choice a line, `key | 中文 | English`, as a form sends them; a file sends them apart. */
const choices = z.preprocess(
  sent =>
    typeof sent === 'string'
      ? sent
          .split('\n')
          .filter(line => line.trim() !== '')
          .map(choiceOf)
      : sent,
  z.array(z.object(named)).min(2, { error: 'too_small' }),
)
const choiceOf = (line: string) => {
  const [key, zh, en] = line.split('|').map(part => part.trim())
  return { key, zh, en }
}

const number = z
  .object({
    ...named,
    kind: z.literal('number'),
    unit: z.preprocess(sent => (sent === '' ? undefined : sent), words(12).optional()),
    min: counted(-MOST, MOST),
    max: counted(-MOST, MOST),
  })
  .refine(({ min, max }) => min < max, { error: 'too_small', path: ['max'] })
const SpecFieldInput = z.discriminatedUnion('kind', [
  number,
  z.object({ ...named, kind: z.literal('choice'), choices }),
  z.object({ ...named, kind: z.literal('flag') }),
])

/** A row of the form whose key is left empty is no row. */
const isFilled = (row: unknown) => !(typeof row === 'object' && row !== null && 'key' in row && row.key === '')
const specs = z.preprocess(
  sent => (Array.isArray(sent) ? sent.filter(isFilled) : (sent ?? [])),
  z
    .array(SpecFieldInput)
    .refine(rows => new Set(rows.map(row => row.key)).size === rows.length, { error: 'said_twice' })
    .transform(rows => rows as readonly SpecField[]),
)

/** What the products of a category share, from a form or from a file. */
export const CategoryInput = z.object({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]\d{2}$/, { error: 'wrong_form' }),
  zh: words(40),
  en: words(80),
  classification: ClassificationInput,
  needs: someOf(NEEDS).refine(needs => needs.length > 0, { error: 'required' }),
  hygiene: z.enum(HYGIENE_CLASSES),
  materials: someOf(MATERIALS).refine(materials => materials.length > 0, { error: 'required' }),
  fittingRequired: ticked,
  installRequired: ticked,
  measurements: someOf(BODY_MEASUREMENTS),
  homeLimits: someOf(HOME_LIMITS),
  specs,
  cautions: bilingualRows(240),
})
export const WhichCategory = z.object({ code: z.string().min(1) })
