import type { Vault } from '#app/acts/vault.server.ts'
import { addDays, type Day } from '#app/time/day.ts'
import { maskPhone } from '../phone.ts'
import { careState } from './care.ts'
import type { CareConsent } from './care-consents.server.ts'
import type { ShownCare } from './shown-care.ts'

/** Opens the code while it waits to be handed over, and masks the rest. */
export function showCare(consent: CareConsent, { vault, today }: { vault: Vault; today: Day }): ShownCare {
  const { id, carerName, carerPhone, scopes, untilOn, codeSealed, identityShown, consentShown } = consent
  const state = careState(consent, today)
  return {
    ...{ id, name: carerName, phone: maskPhone(carerPhone), scopes, state },
    code: state === 'waiting' && codeSealed !== null ? vault.open(codeSealed, id) : null,
    witnessed: identityShown && consentShown ? { identityShown, consentShown } : null,
    lastOn: addDays(untilOn, -1),
  }
}
