import type { Answer } from '#app/acts/act.ts'
import { dataResponse } from './answer.server.ts'
import type { Typed, Unanswered } from './unanswered.ts'

export type SentForm = {
  readonly key: string | undefined
  readonly typed: Typed
  /** The files under a name that are not empty. */
  readonly files: (name: string) => readonly File[]
}

const KEY = 'key'
const MOST_FIELDS = 400

/** Reads a form as it was sent. What its fields mean is the act's schema to say. */
export async function readForm(request: Request): Promise<SentForm> {
  const form = await request.formData()
  const names = [...new Set(form.keys())].filter(name => name !== KEY).slice(0, MOST_FIELDS)
  const typed = names.map(name => {
    const values = form.getAll(name).filter((value): value is string => typeof value === 'string')
    return [name, values.length > 1 ? values : (values[0] ?? '')] as const
  })
  const key = form.get(KEY)
  return {
    key: typeof key === 'string' && key.length >= 8 && key.length <= 100 ? key : undefined,
    typed: Object.fromEntries(typed),
    files: name => form.getAll(name).filter((value): value is File => typeof value !== 'string' && value.size > 0),
  }
}

/** 400 when the form was misread, 409 when it was read well and refused. */
export function unanswered(answer: Answer<unknown, string> & { ok: false }, typed: Typed) {
  const complaints = 'complaints' in answer ? answer.complaints : {}
  const refusal = 'complaints' in answer ? undefined : answer.refusal
  const status = 'complaints' in answer ? 400 : answer.refusal === 'not_allowed' ? 403 : 409
  return dataResponse<Unanswered>({ complaints, refusal, typed }, status)
}
