import type { Result } from '#app/result.ts'
import type { Role } from './actor.ts'

/** Who may do an act: everybody, the house alone, or those who carry one of the roles. */
export type May = 'anyone' | 'system' | readonly Role[]

/** What the door itself may answer, whatever the act. */
export const DOOR_REFUSALS = [
  'not_allowed',
  'not_covered_by_consent',
  'form_of_another',
  'misread',
  'key_reused',
] as const
export type DoorRefusal = (typeof DOOR_REFUSALS)[number]

/** What is wrong with a field: a word that each language turns into a sentence. */
export type Complaints = { readonly [field: string]: string }

export type Answer<Value, Refusal extends string> =
  | Result<Value, Refusal | DoorRefusal>
  | { readonly ok: false; readonly refusal: 'misread'; readonly complaints: Complaints }

/** A thing that an act has touched: ids and field names, never what stands in them. */
export type Touch = { readonly subject: string; readonly id: string; readonly fields?: readonly string[] }

/** Something that later domains must do in answer; kept in the outbox in the same transaction. */
export type Happening = {
  readonly kind: string
  readonly subjectId: string
  readonly facts?: Record<string, string | number>
}
