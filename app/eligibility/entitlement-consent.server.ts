import type { Deed } from '#app/acts/act.server.ts'
import { CONSENT_TEXT_VERSION } from '#app/people/consent.ts'
import { addConsents, consentsOf, type Person } from '#app/people/people.server.ts'
import { no, type Result, yes } from '#app/result.ts'

/** Papers on health, aid and household are looked at with consent to that, given before or said at the desk (PIPL 29). */
export async function keepConsent(
  { db, now, touch }: Deed,
  { id: personId, districtId }: Person,
  hasSaidYes: boolean,
): Promise<Result<null, 'entitlement_needs_consent'>> {
  const textVersion = CONSENT_TEXT_VERSION
  if ((await consentsOf(db, personId, textVersion)).includes('entitlement')) return yes(null)
  if (!hasSaidYes) return no('entitlement_needs_consent')
  await addConsents(db, [{ personId, districtId, purpose: 'entitlement', textVersion, givenAt: now }])
  touch({ subject: 'consent', id: personId, fields: ['entitlement'] })
  return yes(null)
}
