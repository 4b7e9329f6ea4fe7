import { act, type Deed } from '#app/acts/act.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { EndConsent } from './care.input.ts'
import { type CareConsent, careConsentById, changeCareConsent } from './care-consents.server.ts'

type Ended = Result<null, 'no_such_care' | 'care_has_ended'>

/** Either side ends it, and it ends at once: whose it is not, for them there is none. */
export const endConsent = act({
  name: 'access.end-consent',
  input: EndConsent,
  may: ['resident'],
  sight: 'house',
  async does(deed, { consentId }): Promise<Ended> {
    const { actor, db } = deed
    const consent = await careConsentById(db, consentId)
    const isTheirs = consent?.carerId === actor.id || consent?.personId === actor.personId
    return consent && isTheirs ? end(deed, consent) : no('no_such_care')
  },
})

/** The same at the desk, for whoever asks there: of the people whom the desk sees. */
export const endConsentAtDesk = act({
  name: 'access.end-consent-at-desk',
  input: EndConsent,
  may: ['desk', 'manager'],
  async does(deed, { consentId }): Promise<Ended> {
    const consent = await careConsentById(deed.db, consentId)
    return consent ? end(deed, consent) : no('no_such_care')
  },
})

async function end({ db, actor, now, touch }: Deed, { id, endedAt }: CareConsent): Promise<Ended> {
  if (endedAt !== null) return no('care_has_ended')
  await changeCareConsent(db, id, { endedAt: now, endedBy: actor.id })
  touch({ subject: 'care-consent', id, fields: ['endedAt'] })
  return yes(null)
}
