import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { act, type Deed } from '#app/acts/act.server.ts'
import { allDistricts } from '#app/districts/districts.server.ts'
import { CONSENT_TEXT_VERSION } from '#app/people/consent.ts'
import { birthOf, tailOf } from '#app/people/identity-number.ts'
import { addConsents, addPerson, consentsOf, personByNumberIndex } from '#app/people/people.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { requestReservation } from './request-reservation.server.ts'
import { RequestReservationFor, type SomebodyInput } from './request-reservation-for.input.ts'

type Somebody = z.infer<typeof SomebodyInput>
type Place = { readonly districtId: string; readonly streetId: string }
type Asked = Awaited<ReturnType<typeof requestReservation.does>>
type PersonRefusal = 'street_is_elsewhere' | 'not_born_yet' | 'person_of_another_district'

/**
 * Another program reserves for somebody: the person is found by their identity number or kept as new, then the same act
 * as everybody's decides. What is known of a person is not changed from outside.
 */
export const requestReservationFor = act({
  name: 'booking.request-reservation-for',
  input: RequestReservationFor,
  may: ['desk', 'manager'],
  saidByDatabase: {
    unit_is_not_promised_twice: 'none_free' as const,
    person_is_known_once_by_identity_number: 'person_of_another_district' as const,
  },
  async does(
    deed,
    { person, quantity = 1, ...wish },
  ): Promise<Asked | Result<never, PersonRefusal | 'one_device_a_reservation'>> {
    const { centreId } = deed.actor
    if (quantity !== 1) return no('one_device_a_reservation')
    if (centreId === null) return no('centre_is_elsewhere')
    const found = await findOrAdd(deed, person)
    if (!found.ok) return found
    const { phone, address } = person
    return requestReservation.does(deed, { ...wish, centreId, phone, address, personId: found.value })
  },
})

async function findOrAdd(deed: Deed, somebody: Somebody): Promise<Result<string, PersonRefusal>> {
  const known = await personByNumberIndex(deed.db, deed.vault.index(somebody.idNumber))
  if (known) {
    await keepConsent(deed, { personId: known.id, districtId: known.districtId })
    return yes(known.id)
  }
  const place = await placeOf(deed, somebody.street)
  if (!place) return no('street_is_elsewhere')
  if (birthOf(somebody.idNumber) > deed.today) return no('not_born_yet')
  const personId = await add(deed, somebody, place)
  await keepConsent(deed, { personId, districtId: place.districtId })
  return yes(personId)
}

async function placeOf({ db, actor }: Deed, street: string): Promise<Place | undefined> {
  const own = (await allDistricts(db)).find(({ id }) => id === actor.districtId)
  const found = own?.streets.find(({ zh, en }) => zh === street || en.toLowerCase() === street.toLowerCase())
  return found && { districtId: found.districtId, streetId: found.id }
}

async function add({ db, vault, touch }: Deed, { idNumber, ...given }: Somebody, place: Place): Promise<string> {
  const id = randomUUID()
  const { name, phone, address, isLocal } = given
  await addPerson(db, {
    ...{ id, name, phone, address, isLocal, ...place, bornOn: birthOf(idNumber) },
    idNumberSealed: vault.seal(idNumber, id),
    idNumberIndex: vault.index(idNumber),
    idNumberTail: tailOf(idNumber),
  })
  touch({ subject: 'person', id })
  return id
}

/** Consent to the service, once for each wording. */
async function keepConsent({ db, now, touch }: Deed, of: { readonly personId: string; readonly districtId: string }) {
  const textVersion = CONSENT_TEXT_VERSION
  if ((await consentsOf(db, of.personId, textVersion)).includes('service')) return
  await addConsents(db, [{ ...of, purpose: 'service', textVersion, givenAt: now }])
  touch({ subject: 'consent', id: of.personId, fields: ['service'] })
}
