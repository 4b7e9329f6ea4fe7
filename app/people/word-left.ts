import type { Language } from './reader.ts'

/**
 * What somebody is told by message, and what each message says. No health words, no device names: a phone lies on a table.
 * `on` is a day, `until` an instant, `dayPart` a part of the day or nothing.
 */
export type WordsLeft = {
  sign_in_code: { readonly code: string }
  waiting_offer: { readonly until: string }
  waiting_lapsed: object
  waiting_over: object
  stop_promised: Coming
  stop_goes_again: Coming
  coming_tomorrow: Coming
  collect_tomorrow: Due
  due_soon: Due
  due_tomorrow: Due
  overdue: Due
} & { [Kind in AboutAReference]: { readonly reference: string } }

type Coming = { readonly reference: string; readonly on: string; readonly dayPart: string }
type Due = { readonly reference: string; readonly on: string }

/** Says only that something has become of it; what it is they read after signing in. */
export type AboutAReference =
  | 'reservation_requested'
  | 'reservation_confirmed'
  | 'reservation_refused'
  | 'reservation_changed'
  | 'reservation_at_risk'
  | 'reservation_saved'
  | 'rental_extended'
  | 'return_announced'
  | 'unit_recalled'
  | 'earlier_unit_recalled'
  | 'payment_received'
  | 'payment_failed'
  | 'payment_not_needed'
  | 'refund_sent'
  | 'deposit_returned'

export type WordKind = keyof WordsLeft

/** Whom it is for: a person; or, for a code to sign in, nobody who is known yet, in the language of the page that asked. */
export type Addressee = {
  readonly phone: string
  readonly personId: string | null
  readonly language?: Language | undefined
}
