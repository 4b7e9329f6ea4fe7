/** Why somebody waits: nothing was free, or only a person can tell whether it could be. */
export const WAITING_REASONS = ['none_free', 'needs_a_person'] as const
export type WaitingReason = (typeof WAITING_REASONS)[number]

export const WAITING_STATES = ['waiting', 'offered', 'taken', 'lapsed', 'left'] as const
export type WaitingState = (typeof WAITING_STATES)[number]

/** The life of an entry. An offer that nobody takes in time lapses, and the next in the order is asked. */
export const NEXT_WAITING_STATES: { readonly [State in WaitingState]: readonly WaitingState[] } = {
  waiting: ['offered', 'taken', 'left'],
  offered: ['taken', 'lapsed', 'left'],
  taken: [],
  lapsed: ['waiting'],
  left: [],
}
