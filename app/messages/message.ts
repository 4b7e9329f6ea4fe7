import type { Language } from '#app/people/reader.ts'
import type { WordKind } from '#app/people/word-left.ts'

/** How a message travels. By telephone always; by e-mail besides, to those who asked for it. */
export const CHANNELS = ['sms', 'email'] as const
export type Channel = (typeof CHANNELS)[number]

export const MESSAGE_STATES = ['waiting', 'sending', 'sent', 'given_up'] as const
export type MessageState = (typeof MESSAGE_STATES)[number]

/** A message that is being sent comes back to waiting when its carrier did not answer. */
export const NEXT_MESSAGE_STATES: { readonly [From in MessageState]: readonly MessageState[] } = {
  waiting: ['sending', 'given_up'],
  sending: ['sent', 'waiting', 'given_up'],
  sent: [],
  given_up: [],
}

/** Why a message came to nothing: the carrier does not take it, it did not answer for too long, the message is no longer true. */
export const GIVEN_UP_REASONS = ['refused', 'no_answer', 'too_late'] as const
export type GivenUpReason = (typeof GIVEN_UP_REASONS)[number]

/** Ready to be sent. `id` stays the same when it is sent again, so that a carrier can tell; `stopUrl` ends what may be ended. */
export type Message = {
  readonly id: string
  readonly kind: WordKind
  readonly to: string
  /** In which language it is written. */
  readonly language: Language
  readonly subject: string
  readonly text: string
  readonly stopUrl: string | null
}

/** A message as a page shows it to those who try the house out. */
export type ShownMessage = Pick<Message, 'id' | 'to' | 'text' | 'language'> & {
  readonly state: MessageState
  readonly sendAt: Date
  readonly at: Date
}

/** What a carrier says: it has taken it, it never will, or it did not say. */
export type CarrierAnswer = 'taken' | 'refused' | 'no_answer'

/** Brings a message to its reader. What throws has not answered and is tried again. */
export type Sender = (message: Message) => Promise<CarrierAnswer>

/** Those that are set up. `keeps` shows what was sent on a page, for trying out; else the text is forgotten once it has gone. */
export type Senders = { readonly [C in Channel]?: Sender } & { readonly keeps: boolean }
