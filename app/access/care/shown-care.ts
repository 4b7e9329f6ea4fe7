import type { CareScope } from '#app/acts/acting-for.ts'
import type { Day } from '#app/time/day.ts'
import type { CareState, ConsentShown, IdentityShown } from './care.ts'

/** A consent as its own person, and the staff who serve them, read it. */
export type ShownCare = {
  readonly id: string
  /** As the person calls the carer. */
  readonly name: string
  /** Masked. */
  readonly phone: string
  readonly scopes: readonly CareScope[]
  readonly state: CareState
  /** While it waits to be handed over. */
  readonly code: string | null
  /** What was shown at the desk; null of one given online. */
  readonly witnessed: { readonly identityShown: IdentityShown; readonly consentShown: ConsentShown } | null
  readonly lastOn: Day
}
