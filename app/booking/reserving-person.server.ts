import type { Actor } from '#app/acts/actor.ts'
import { classOn } from '#app/eligibility/classes.server.ts'
import { CONSENT_TEXT_VERSION } from '#app/people/consent.ts'
import { consentsOf, personById } from '#app/people/people.server.ts'
import type { Day } from '#app/time/day.ts'
import type { Database } from '#db/client.server.ts'
import { openClasses } from './quote-for-person.server.ts'
import { quotesByClass, type Reserving } from './reserving.server.ts'

/** Whether the person will be asked what they count as: not where that has been checked, or leaves no choice. */
export async function isAskedWho(db: Database, personId: string | null, from: Day): Promise<boolean> {
  const person = personId === null ? undefined : await personById(db, personId)
  if (!person) return true
  return (await classOn(db, person.id, from)) === undefined && openClasses(person, from).length > 1
}

/** What the last steps know of the person who reserves: their classes with the prices, and where they usually live. */
export async function detailsFor(db: Database, asked: Reserving, { personId, actingFor }: Actor) {
  const person = personId === null ? undefined : await personById(db, personId)
  const hasAgreed = person && (await consentsOf(db, person.id, CONSENT_TEXT_VERSION)).includes('service')
  const verified = person && (await classOn(db, person.id, asked.from))
  const open = verified ? [verified] : person ? openClasses(person, asked.from) : []
  const quotes = await quotesByClass(db, asked, person)
  return {
    isKnown: hasAgreed === true,
    known: { address: person?.address ?? '', phone: person?.phone ?? '', verified: verified ?? null },
    quotes: quotes.filter(({ userClass }) => open.includes(userClass)),
    person: person && {
      ...{ name: person.name, phone: person.phone, streetId: person.streetId, address: person.address },
      ...{ isLocal: person.isLocal, idNumberTail: actingFor ? null : person.idNumberTail },
    },
  }
}
