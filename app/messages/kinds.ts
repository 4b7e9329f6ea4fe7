import { CODE_LIFE_MINUTES } from '#app/access/sign-in-code.ts'
import type { WordKind } from '#app/people/word-left.ts'
import type { Life } from './moment-to-send.ts'

type Kind = {
  /** Answers somebody who has just pressed a button: it goes out at night too. */
  readonly isAnswer?: true
  /** A kindness that somebody may do without. The rest they must know. */
  readonly mayBeStopped?: true
  /** After that it is no longer true, and is not sent. */
  readonly life?: Life
}

export const KINDS: { readonly [Name in WordKind]: Kind } = {
  sign_in_code: { isAnswer: true, life: CODE_LIFE_MINUTES },
  reservation_requested: { isAnswer: true },
  reservation_confirmed: {},
  reservation_refused: {},
  reservation_changed: { isAnswer: true },
  reservation_at_risk: {},
  reservation_saved: {},
  rental_extended: { isAnswer: true },
  return_announced: { isAnswer: true },
  waiting_offer: {},
  waiting_lapsed: {},
  waiting_over: {},
  stop_promised: {},
  stop_goes_again: {},
  unit_recalled: {},
  earlier_unit_recalled: {},
  payment_received: { isAnswer: true },
  payment_failed: { isAnswer: true },
  payment_not_needed: {},
  refund_sent: {},
  deposit_returned: {},
  coming_tomorrow: { mayBeStopped: true, life: 'its_day' },
  collect_tomorrow: { mayBeStopped: true, life: 'its_day' },
  due_soon: { mayBeStopped: true, life: 'its_day' },
  due_tomorrow: { mayBeStopped: true, life: 'its_day' },
  overdue: {},
}
