import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { act, type Deed } from '#app/acts/act.server.ts'
import { streetById } from '#app/districts/districts.server.ts'
import { CONSENT_TEXT_VERSION, type ConsentPurpose } from '#app/people/consent.ts'
import { birthOf, tailOf } from '#app/people/identity-number.ts'
import { addConsents, addPerson, changePerson, consentsOf, personById } from '#app/people/people.server.ts'
import { no, yes } from '#app/result.ts'
import { linkAccount } from './accounts.server.ts'
import { IntroducePerson } from './introduce-person.input.ts'

type Introduction = z.infer<typeof IntroducePerson>

/**
 * A resident says who they are: makes their person, or brings it up to date, and ties the account to it.
 * It lies in `access` because it writes both: accounts come after people. An identity number that is kept already may be
 * repeated and not replaced, or the class that was checked for one person would pass to another.
 */
export const introducePerson = act({
  name: 'access.introduce-person',
  input: IntroducePerson,
  may: ['resident'],
  sight: 'house',
  saidByDatabase: {
    person_is_known_once_by_identity_number: 'person_known_already',
    person_has_one_account: 'person_known_already',
  },
  async does(deed, given) {
    const { db, actor, today, vault, touch } = deed
    const bornOn = birthOf(given.idNumber)
    if (bornOn > today) return no('not_born_yet')
    if ((await streetById(db, given.streetId))?.districtId !== given.districtId) return no('street_is_elsewhere')
    const known = actor.personId === null ? undefined : await personById(db, actor.personId)
    const idNumberIndex = vault.index(given.idNumber)
    if (known?.idNumberIndex && known.idNumberIndex !== idNumberIndex) return no('identity_number_is_settled')
    const personId = known?.id ?? randomUUID()
    const row = { ...factsOf(given), bornOn, ...sealedNumber(deed, personId, given.idNumber, idNumberIndex) }
    if (known) await changePerson(db, personId, row)
    else await addPerson(db, { id: personId, ...row })
    await linkAccount(db, actor.id, { personId, name: given.name })
    await keepConsents(deed, personId, given)
    touch({ subject: 'person', id: personId, fields: Object.keys(row) })
    touch({ subject: 'account', id: actor.id, fields: ['personId', 'name'] })
    return yes({ personId })
  },
})

const factsOf = ({ name, phone, districtId, streetId, address, isLocal }: Introduction) => ({
  name,
  phone,
  districtId,
  streetId,
  address,
  isLocal: isLocal === 'yes',
})

const sealedNumber = ({ vault }: Deed, personId: string, idNumber: string, idNumberIndex: string) => ({
  idNumberSealed: vault.seal(idNumber, personId),
  idNumberIndex,
  idNumberTail: tailOf(idNumber),
})

/** Keeps what was ticked and does not stand yet. Not ticking again takes nothing back: that is said on its own. */
async function keepConsents({ db, now, touch }: Deed, personId: string, given: Introduction) {
  const ticked: readonly ConsentPurpose[] = ['service', ...(given.consentEntitlement ? (['entitlement'] as const) : [])]
  const standing = await consentsOf(db, personId, CONSENT_TEXT_VERSION)
  const fresh = ticked.filter(purpose => !standing.includes(purpose))
  const { districtId } = given
  const textVersion = CONSENT_TEXT_VERSION
  await addConsents(
    db,
    fresh.map(purpose => ({ personId, districtId, purpose, textVersion, givenAt: now })),
  )
  if (fresh.length > 0) touch({ subject: 'consent', id: personId, fields: fresh })
}
