import type { Complaints } from '#app/acts/act.ts'

/** What was typed, by field name: a name that occurs more than once becomes a list. */
export type Typed = { readonly [field: string]: string | readonly string[] }

/** What a page shows again when a form was not taken: the complaints, the refusal, and all that was typed. */
export type Unanswered = {
  readonly complaints: Complaints
  readonly refusal?: string | undefined
  readonly typed: Typed
}
