/** Why a unit's state changed: a word that each language turns into a sentence. */
export const MOVEMENT_REASONS = [
  'accepted',
  'first_release',
  'handed_over',
  'taken_back',
  'put_in_quarantine',
  'inspected',
  'inspected_again',
  'disinfected',
  'verified',
  'sent_to_repair',
  'repaired',
  'scrapped',
] as const
export type MovementReason = (typeof MOVEMENT_REASONS)[number]
