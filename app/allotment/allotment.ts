/** Why a unit is held. The list of allotments is the only one: what holds a unit is in it, or does not hold it. */
export const ALLOTMENT_REASONS = [
  'reservation',
  'rental',
  'hold',
  'offer',
  'maintenance',
  'showroom',
  'recall',
  /** On its way to another centre. */
  'transfer',
] as const
export type AllotmentReason = (typeof ALLOTMENT_REASONS)[number]

/** Kept for a while, and gone by themselves: somebody is checking out, or has been offered what came free. */
export const PASSING_REASONS = ['hold', 'offer'] as const satisfies readonly AllotmentReason[]
/** Promised to a person, whichever unit serves it: until it is pinned, any will do. */
export const MOVABLE_REASONS = ['reservation', ...PASSING_REASONS] as const satisfies readonly AllotmentReason[]
/** What the staff may set a unit aside for. */
export const SET_ASIDE_REASONS = ['maintenance', 'showroom', 'recall'] as const satisfies readonly AllotmentReason[]
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number]

/** Some minutes to check out in, which may be asked for again. */
export const HOLD_MINUTES = 15
export const MOST_PROLONGATIONS = 2
