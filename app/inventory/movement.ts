/** Why a unit's state changed: a word that each language turns into a sentence. */
export const MOVEMENT_REASONS = [
  'accepted',
  'first_release',
  'handed_over',
  'taken_back',
  'put_in_quarantine',
  'inspected',
  'inspected_again',
  'precleaned',
  'disinfected',
  'dried',
  'tested',
  'verified',
  'sent_to_repair',
  'repaired',
  'scrapped',
  /** From one place to another, in the same state. */
  'moved',
  'loaded',
  'unloaded',
  'sent_to_another_centre',
  'arrived_from_another_centre',
  'not_found',
  'found',
  'tag_claimed',
  /** A movement that takes another one back. */
  'undone',
] as const
export type MovementReason = (typeof MOVEMENT_REASONS)[number]
