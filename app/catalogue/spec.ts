import type { SpecField, Specs, SpecValue } from './category.ts'

/** What a product says about itself, as it was sent: a form sends text, a file sends numbers and yes or no. */
export type SentSpecs = { readonly [key: string]: SpecValue }
export type SpecProblem = 'required' | 'wrong_form' | 'too_small' | 'too_big' | 'not_offered' | 'not_asked'
type Read = { readonly value: SpecValue } | { readonly problem: SpecProblem }

/** Reads the specs that a category asks for. A problem stands under `specs.` and the key, as the form names it. */
export function readSpecs(fields: readonly SpecField[], sent: SentSpecs) {
  const specs: Record<string, SpecValue> = {}
  const problems: Record<string, SpecProblem> = {}
  for (const field of fields) {
    const read = readSpec(field, sent[field.key])
    if ('value' in read) specs[field.key] = read.value
    else problems[`specs.${field.key}`] = read.problem
  }
  const asked = new Set(fields.map(field => field.key))
  for (const key of Object.keys(sent)) if (!asked.has(key)) problems[`specs.${key}`] = 'not_asked'
  return { specs: specs as Specs, problems: problems as { readonly [field: string]: SpecProblem } }
}

function readSpec(field: SpecField, sent: SpecValue | undefined): Read {
  switch (field.kind) {
    // A box that is not ticked is not sent at all.
    case 'flag':
      return { value: sent === true || sent === 'yes' }
    case 'choice':
      return readChoice(field.choices, sent)
    case 'number':
      return readNumber(field, sent)
  }
}

function readChoice(choices: readonly { readonly key: string }[], sent: SpecValue | undefined): Read {
  const choice = choices.find(({ key }) => key === sent)
  return choice ? { value: choice.key } : { problem: 'not_offered' }
}

function readNumber({ min, max }: { readonly min: number; readonly max: number }, sent: SpecValue | undefined): Read {
  if (sent === undefined || sent === '') return { problem: 'required' }
  const value = typeof sent === 'string' ? Number(sent.normalize('NFKC').trim()) : sent
  if (typeof value !== 'number' || !Number.isFinite(value)) return { problem: 'wrong_form' }
  if (value < min) return { problem: 'too_small' }
  return value > max ? { problem: 'too_big' } : { value }
}
