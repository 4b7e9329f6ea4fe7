import type { Complaints } from '#app/acts/act.ts'
import { languageOf } from '#app/i18n/i18n.ts'
import { loadWords } from '#app/i18n/load-words.ts'
import { refusalText } from '#app/i18n/refusal-text.ts'
import type { Language } from '#app/people/reader.ts'

/** What the API itself may answer before any act is asked, with its status. An act's own refusals answer 409. */
const STATUS: { readonly [refusal: string]: number } = {
  misread: 400,
  body_is_no_json: 400,
  key_is_malformed: 400,
  token_missing: 401,
  scope_missing: 403,
  not_allowed: 403,
  not_found: 404,
  method_not_offered: 405,
  body_too_large: 413,
  body_of_another_type: 415,
  key_reused: 422,
  no_such_place: 422,
  moment_is_in_the_future: 422,
  broken: 500,
}
const CONFLICT = 409

type Told = {
  readonly language: Language
  readonly complaints?: Complaints | undefined
  readonly headers?: Record<string, string>
}

/**
 * A "no" as problem details (RFC 9457). `type` holds the refusal's name, which programs may rely on; the sentences are for
 * people and follow Accept-Language.
 */
export async function problem(refusal: string, { language, complaints = {}, headers = {} }: Told): Promise<Response> {
  const i18n = languageOf(language, await loadWords(language))
  const status = STATUS[refusal] ?? CONFLICT
  const errors = Object.entries(complaints).map(([field, word]) => ({
    field,
    word,
    detail: i18n.t(`problem.${word}` as 'problem.required', { label: field }),
  }))
  const body = {
    type: `urn:fuju:refusal:${refusal}`,
    title: refusalText(i18n, refusal),
    status,
    refusal,
    ...(errors.length > 0 ? { errors } : {}),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': language,
      Vary: 'Accept-Language',
      ...headers,
    },
  })
}
