import { CONSENT_TEXT_VERSION } from '#app/people/consent.ts'
import { consentsOf, personById } from '#app/people/people.server.ts'
import { addMonths, type Day, yearsBetween } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { classesOf, proofsOf } from './classes.server.ts'
import { proposedClass, standingsOf } from './standing.ts'
import { traitsOf } from './traits.server.ts'

/** How long a class holds unless the paper says otherwise. */
const USUAL_MONTHS = 12

/** All that somebody needs to see who is about to check a person's papers. Nothing for a person whom they may not see. */
export async function checkingFor(db: Database, personId: string, today: Day) {
  const person = await personById(db, personId)
  if (!person) return undefined
  const proofs = await proofsOf(db, personId)
  const holds = proofs.filter(proof => proof.state === 'verified').map(proof => proof.kind)
  const facts = { bornOn: person.bornOn, isLocal: person.isLocal, holds }
  const current = (await classesOf(db, personId)).find(one => one.fromOn <= today && today < one.untilOn)
  const consents = await consentsOf(db, personId, CONSENT_TEXT_VERSION)
  return {
    personId,
    age: person.bornOn === null ? null : yearsBetween(person.bornOn, today),
    standings: standingsOf(facts, today),
    proposed: proposedClass(facts, today),
    current: current ? { userClass: current.userClass, untilOn: current.untilOn } : null,
    proofs: proofs.map(({ id, kind, state, numberTail, validFrom, validUntil, refusedBecause }) => ({
      id,
      kind,
      state,
      numberTail,
      validFrom,
      validUntil,
      refusedBecause,
    })),
    traits: (await traitsOf(db, personId))
      .filter(({ fromOn, untilOn }) => fromOn <= today && today < untilOn)
      .map(({ trait, value, untilOn }) => ({ trait, value, untilOn })),
    isInHousehold: person.householdId !== null,
    hasConsented: consents.includes('entitlement'),
    usual: { from: today, until: addMonths(today, USUAL_MONTHS) },
  }
}
