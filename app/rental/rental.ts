export const RENTAL_STATES = ['running', 'ended'] as const

/** Which wording of the agreement was signed. */
export const AGREEMENT_TEXT_VERSION = '2026-11-23'

/** What both sides agree on besides device, term and money, in the order of the paper. */
export const AGREEMENT_RULES = ['use', 'care', 'damage', 'return', 'deposit', 'hygiene', 'data', 'cancel'] as const
