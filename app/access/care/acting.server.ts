import type { CareScope } from '#app/acts/acting-for.ts'
import type { Actor } from '#app/acts/actor.ts'
import { maskName } from '#app/people/mask.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { maskPhone } from '../phone.ts'
import { runningCareOf } from './care-consents.server.ts'

/** Somebody for whom one may act: masked, since this stands on screens that others look at. */
export type CaredFor = {
  readonly consentId: string
  readonly name: string
  /** Tells two of one surname apart. */
  readonly phone: string
  readonly scopes: readonly CareScope[]
  readonly untilOn: Day
}

/** Read with the house's sight: the people are not the carer's own. */
export async function caredForBy(db: Database, accountId: string, today: Day): Promise<readonly CaredFor[]> {
  const running = await runningCareOf(db, accountId, today)
  return running.map(({ consent: { id, scopes, untilOn }, person }) => ({
    ...{ consentId: id, name: maskName(person.name), phone: maskPhone(person.phone), scopes, untilOn },
  }))
}

/**
 * The carer as they are while they act for another; undefined when the consent does not run on this day. They keep their
 * own id, for the audit row, and of their roles only the resident's: nobody carries their desk into another's name.
 */
export async function actingFor(db: Database, carer: Actor, consentId: string, today: Day): Promise<Actor | undefined> {
  const running = await runningCareOf(db, carer.id, today)
  const found = running.find(({ consent }) => consent.id === consentId)
  if (!found) return undefined
  const { person, consent } = found
  return {
    ...{ id: carer.id, name: carer.name, roles: ['resident'], scope: 'person' },
    ...{ personId: person.id, centreId: null, districtId: person.districtId },
    actingFor: { consentId, personId: person.id, name: maskName(person.name), scopes: consent.scopes },
  }
}
