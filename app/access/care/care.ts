import type { CareScope } from '#app/acts/acting-for.ts'
import type { Day } from '#app/time/day.ts'

/** How long a consent may run: a year at most, and somebody chooses anew. */
export const CARE_MONTHS = [1, 3, 6, 12] as const

/** What the staff were shown of the person, and how the person said yes. */
export const IDENTITY_SHOWN = ['identity_card', 'residence_booklet', 'disability_card'] as const
export type IdentityShown = (typeof IDENTITY_SHOWN)[number]
export const CONSENT_SHOWN = ['signed_paper', 'said_at_the_desk', 'guardian_paper'] as const
export type ConsentShown = (typeof CONSENT_SHOWN)[number]

/** Somebody who holds a phone that was mistyped could try the code; after five wrong ones it is dead. */
export const CARE_CODE_TRIES = 5
const CODE_LENGTH = 6

/** Six digits, from a number below a million. */
export const careCode = (number: number): string => String(number).padStart(CODE_LENGTH, '0')

/** What a ticked form gives: to see is always part of it. */
export const scopesOf = ({ reserve, pay }: { readonly reserve?: unknown; readonly pay?: unknown }): CareScope[] => [
  'see',
  ...(reserve === 'yes' ? (['reserve'] as const) : []),
  ...(pay === 'yes' ? (['pay'] as const) : []),
]

/** `dead`: waits for a code that was tried too often. */
export type CareState = 'waiting' | 'dead' | 'running' | 'over'

type Dated = {
  readonly fromOn: Day
  /** The first day that no longer counts. */
  readonly untilOn: Day
  readonly endedAt: Date | null
  readonly acceptedAt: Date | null
  readonly tries: number
}

/** How a consent stands on a day. Only a running one opens anything. */
export function careState({ fromOn, untilOn, endedAt, acceptedAt, tries }: Dated, today: Day): CareState {
  if (endedAt !== null || untilOn <= today || fromOn > today) return 'over'
  if (acceptedAt !== null) return 'running'
  return tries >= CARE_CODE_TRIES ? 'dead' : 'waiting'
}
