import type { Role } from '#app/acts/actor.ts'
import { isCancellable, type ReservationState } from '#app/booking/reservation.ts'

export type DeskAction =
  | 'proof'
  | 'decision'
  | 'agreement'
  | 'payment'
  | 'fitting'
  | 'fitting_waiver'
  | 'hand_over'
  | 'take_back'
  | 'deposit_return'
  | 'refund'
  | 'cancellation'

/** Who does what: the same roles that the acts and pages ask for. */
const ROLES_OF: { readonly [Action in DeskAction]: readonly Role[] } = {
  proof: ['desk', 'manager'],
  decision: ['desk', 'manager'],
  agreement: ['desk', 'manager'],
  payment: ['desk', 'manager'],
  fitting: ['fitter'],
  fitting_waiver: ['manager'],
  hand_over: ['driver', 'desk', 'manager'],
  take_back: ['driver', 'desk', 'technician', 'manager'],
  deposit_return: ['desk', 'manager'],
  refund: ['desk', 'manager'],
  cancellation: ['desk', 'manager'],
}

export type ActionFacts = {
  readonly state: ReservationState
  readonly isClassVerified: boolean
  readonly isSigned: boolean
  readonly isPaid: boolean
  readonly fittingHolds: boolean
  readonly owesPerson: boolean
}

/** What the staff can do now, the most natural first; everybody sees what their roles do. */
export const nextActions = (facts: ActionFacts, roles: readonly Role[]): readonly DeskAction[] =>
  possible(facts).filter(action => ROLES_OF[action].some(role => roles.includes(role)))

/** What waits to be done first, whoever does it; calling it off is never what one waits for. */
export const awaited = (facts: ActionFacts): DeskAction | undefined => byState(facts)[0]

function possible(facts: ActionFacts): readonly DeskAction[] {
  const called: readonly DeskAction[] = isCancellable(facts.state) ? ['cancellation'] : []
  return [...byState(facts), ...called]
}

function byState(facts: ActionFacts): readonly DeskAction[] {
  const { state, isClassVerified, owesPerson } = facts
  if (state === 'requested') return isClassVerified ? ['decision', 'proof'] : ['proof', 'decision']
  if (state === 'confirmed') return beforeHandOver(facts)
  if (state === 'handed_over') return facts.isPaid ? ['take_back'] : ['payment', 'take_back']
  if (state === 'closed') return owesPerson ? ['deposit_return'] : []
  return state === 'cancelled' && owesPerson ? ['refund'] : []
}

function beforeHandOver({ isSigned, isPaid, fittingHolds }: ActionFacts): readonly DeskAction[] {
  const papers: readonly DeskAction[] = isSigned ? (isPaid ? [] : ['payment']) : ['agreement']
  const fit: readonly DeskAction[] = fittingHolds ? [] : ['fitting', 'fitting_waiver']
  const isReady = papers.length === 0 && fit.length === 0
  return [...papers, ...fit, ...(isReady ? (['hand_over'] as const) : [])]
}
