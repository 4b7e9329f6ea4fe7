/** What a person may show, and what it proves (rules.md 5.1, 5.2). */
export const PROOF_KINDS = [
  'identity_number',
  'disability_card',
  'aid_certificate',
  'household_register',
  'discharge_note',
] as const
export type ProofKind = (typeof PROOF_KINDS)[number]

export const PROOF_STATES = ['shown', 'verified', 'refused'] as const
export type ProofState = (typeof PROOF_STATES)[number]
