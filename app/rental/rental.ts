export const RENTAL_STATES = ['running', 'ended'] as const
export type RentalState = (typeof RENTAL_STATES)[number]

/** Which wording of the agreement was signed. */
export const AGREEMENT_TEXT_VERSION = '2026-11'
