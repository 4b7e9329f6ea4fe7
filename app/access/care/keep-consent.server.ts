import { randomInt, randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Deed } from '#app/acts/act.server.ts'
import { personById } from '#app/people/people.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { addMonths } from '#app/time/day.ts'
import type { GiveConsent, GiveConsentAtDesk } from './care.input.ts'
import { careCode, scopesOf } from './care.ts'
import { addCareConsent } from './care-consents.server.ts'

export type CareRefusal = 'care_needs_an_introduction' | 'care_runs_already' | 'carer_is_the_person'
export const SAID_BY_CARE = {
  one_care_consent_runs_for_a_pair: 'care_runs_already',
  nobody_is_their_own_carer: 'carer_is_the_person',
} as const

type Given = z.infer<typeof GiveConsent> &
  Pick<z.infer<typeof GiveConsentAtDesk>, 'personId'> &
  Partial<Pick<z.infer<typeof GiveConsentAtDesk>, 'identityShown' | 'consentShown'>>

const CODES = 1_000_000

/** From today on, with a code for the carer. The code is sealed: the person reads it, and nobody else. */
export async function keepConsent(
  { db, actor, now, today, vault, touch }: Deed,
  { personId, carerName, phone, months, identityShown, consentShown, ...ticks }: Given,
): Promise<Result<null, CareRefusal>> {
  const person = await personById(db, personId)
  if (!person) return no('care_needs_an_introduction')
  const id = randomUUID()
  const scopes = scopesOf(ticks)
  await addCareConsent(db, {
    ...{ id, personId, districtId: person.districtId, carerPhone: phone, carerName, scopes },
    ...{ fromOn: today, untilOn: addMonths(today, months), givenBy: actor.id, givenAt: now },
    ...{ identityShown: identityShown ?? null, consentShown: consentShown ?? null },
    codeSealed: vault.seal(careCode(randomInt(CODES)), id),
  })
  touch({ subject: 'care-consent', id, fields: scopes })
  return yes(null)
}
