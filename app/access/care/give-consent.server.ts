import { act } from '#app/acts/act.server.ts'
import { no, type Result } from '#app/result.ts'
import { GiveConsent } from './care.input.ts'
import { type CareRefusal, keepConsent, SAID_BY_CARE } from './keep-consent.server.ts'

/**
 * A person lets somebody act for them, named by their phone. Whether anybody has an account with it is not looked up, so
 * it is not told either: the consent waits until the owner of that phone says the code.
 */
export const giveConsent = act({
  name: 'access.give-consent',
  input: GiveConsent,
  may: ['resident'],
  saidByDatabase: SAID_BY_CARE,
  async does(deed, given): Promise<Result<null, CareRefusal>> {
    const { personId } = deed.actor
    return personId === null ? no('care_needs_an_introduction') : keepConsent(deed, { ...given, personId })
  },
})
