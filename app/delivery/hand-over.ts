import type { ReservationState } from '#app/booking/reservation.ts'
import type { UnitState } from '#app/inventory/unit.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { Day } from '#app/time/day.ts'

/** What stands between a reservation and its hand-over, in the order in which the staff would see to it. */
export const HAND_OVER_REFUSALS = [
  'not_confirmed',
  'period_is_over',
  'agreement_missing',
  'payment_missing',
  'fitting_missing',
  'unit_is_another_product',
  'unit_not_ready',
  'label_has_run_out',
  'points_missing',
  'not_signed',
] as const
export type HandOverRefusal = (typeof HAND_OVER_REFUSALS)[number]

/** What is missing on paper, before anybody touches a unit. */
export type PaperRefusal = Exclude<
  HandOverRefusal,
  'unit_is_another_product' | 'unit_not_ready' | 'label_has_run_out' | 'points_missing' | 'not_signed'
>

/** What must be in order before anybody sets out: everything but the unit and the person's own hand. */
export type PaperFacts = {
  readonly state: ReservationState
  readonly toOn: Day
  readonly today: Day
  readonly hasAgreement: boolean
  readonly isPaid: boolean
  readonly fittingHolds: boolean
}
export type HandOverFacts = PaperFacts & {
  readonly isSameProduct: boolean
  readonly unitState: UnitState
  /** The last day on which its release label is valid; null where it has no end. */
  readonly releasedUntil: Day | null
  readonly missingPoints: readonly string[]
  readonly isSigned: boolean
}

/** All that is missing on paper, so that one visit to the desk puts everything right. */
export function missingOnPaper(facts: PaperFacts): readonly PaperRefusal[] {
  const wrong: readonly (readonly [PaperRefusal, boolean])[] = [
    ['not_confirmed', facts.state !== 'confirmed'],
    ['period_is_over', facts.toOn <= facts.today],
    ['agreement_missing', !facts.hasAgreement],
    ['payment_missing', !facts.isPaid],
    ['fitting_missing', !facts.fittingHolds],
  ]
  return wrong.flatMap(([refusal, is]) => (is ? [refusal] : []))
}

/** May this unit be given to this person now? The first thing that is missing is the answer. */
export function decideHandOver(facts: HandOverFacts): Result<null, HandOverRefusal> {
  const wrong: readonly (readonly [HandOverRefusal, boolean])[] = [
    ['unit_is_another_product', !facts.isSameProduct],
    ['unit_not_ready', facts.unitState !== 'ready'],
    ['label_has_run_out', facts.releasedUntil !== null && facts.releasedUntil < facts.today],
    ['points_missing', facts.missingPoints.length > 0],
    ['not_signed', !facts.isSigned],
  ]
  const first = [...missingOnPaper(facts), ...wrong.flatMap(([refusal, is]) => (is ? [refusal] : []))][0]
  return first === undefined ? yes(null) : no(first)
}
