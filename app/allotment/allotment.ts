/** Why a unit is held. The list of allotments is the only one: what holds a unit is in it, or does not hold it. */
export const ALLOTMENT_REASONS = ['reservation', 'rental', 'maintenance', 'showroom', 'recall'] as const
export type AllotmentReason = (typeof ALLOTMENT_REASONS)[number]
