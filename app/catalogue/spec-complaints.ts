import type { Answer } from '#app/acts/act.ts'
import type { SpecField } from './category.ts'
import { readSpecs, type SentSpecs } from './spec.ts'

type No = Answer<unknown, string> & { readonly ok: false }

/** What is wrong with the specs, told field by field and together with the rest of the form. */
export function withSpecComplaints(answer: No, fields: readonly SpecField[], sent: unknown): No {
  if (answer.refusal !== 'misread' && answer.refusal !== 'specs_do_not_fit') return answer
  const { problems } = readSpecs(fields, (sent ?? {}) as SentSpecs)
  const complaints = 'complaints' in answer ? answer.complaints : {}
  return { ok: false, refusal: 'misread', complaints: { ...complaints, ...problems } }
}
