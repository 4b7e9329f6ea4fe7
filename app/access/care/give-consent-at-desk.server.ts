import { act } from '#app/acts/act.server.ts'
import { GiveConsentAtDesk } from './care.input.ts'
import { keepConsent, SAID_BY_CARE } from './keep-consent.server.ts'

/** The same at the desk, on the telephone or by a guardian: who witnessed it says what was shown. */
export const giveConsentAtDesk = act({
  name: 'access.give-consent-at-desk',
  input: GiveConsentAtDesk,
  may: ['desk', 'manager'],
  saidByDatabase: SAID_BY_CARE,
  does: keepConsent,
})
