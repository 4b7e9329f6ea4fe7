/** One purpose, one tick, one row: nobody consents to two things at once (PIPL 14, 29). */
export const CONSENT_PURPOSES = ['service', 'entitlement', 'fitting'] as const
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]

/** Which wording was shown. A new wording is a new version, and asks again. */
export const CONSENT_TEXT_VERSION = '2026-11'
