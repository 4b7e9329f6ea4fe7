import { z } from 'zod'
import { whole } from '#app/catalogue/bilingual.input.ts'

const MOST_PARTS = 20
const MOST_COUNTED = 99
const PART = /^parts\.(\d{1,2})$/

/** People type full-width digits too. */
const count = z.preprocess(sent => (typeof sent === 'string' ? sent.normalize('NFKC') : sent), whole(0, MOST_COUNTED))

/** The fields of a form on which parts are counted: `parts.0`, `parts.1` and so on, gathered by `withParts`. */
export const COUNTED = {
  parts: z.array(count).max(MOST_PARTS).optional(),
  partNames: z.union([z.string().transform(name => [name]), z.array(z.string())]).optional(),
}

/** A form and what a device has kept send flat names; the schema reads a list, and complains under the same names. */
export function withParts(sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null) return sent
  const typed = Object.entries(sent).flatMap(([name, value]) => {
    const at = PART.exec(name)?.[1]
    return at === undefined ? [] : [[Number(at), value] as const]
  })
  if (typed.length === 0) return sent
  const parts = Array.from({ length: Math.max(...typed.map(([at]) => at)) + 1 }, () => '')
  return { ...sent, parts: typed.reduce((list, [at, value]) => list.with(at, value), parts as unknown[]) }
}
