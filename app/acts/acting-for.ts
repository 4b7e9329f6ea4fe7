/**
 * What somebody lets another do for them: see their rentals; reserve, change and report faults; pay and read receipts.
 * Who may do anything may see: `see` is in every consent.
 */
export const CARE_SCOPES = ['see', 'reserve', 'pay'] as const
export type CareScope = (typeof CARE_SCOPES)[number]

/** For whom somebody acts at this moment, by which consent, and how far that goes. */
export type ActingFor = {
  readonly consentId: string
  readonly personId: string
  /** Masked, as the strip on every page shows it. */
  readonly name: string
  readonly scopes: readonly CareScope[]
}
