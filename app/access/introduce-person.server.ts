import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { act, type Deed } from '#app/acts/act.server.ts'
import { streetById } from '#app/districts/districts.server.ts'
import { CONSENT_TEXT_VERSION, type ConsentPurpose } from '#app/people/consent.ts'
import { birthOf, tailOf } from '#app/people/identity-number.ts'
import { addConsents, addPerson, changePerson, consentsOf, type Person, personById } from '#app/people/people.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { linkAccount } from './accounts.server.ts'
import { IntroducePerson } from './introduce-person.input.ts'

type Introduction = z.infer<typeof IntroducePerson>
type IntroductionRefusal = 'person_known_already' | 'not_born_yet' | 'street_is_elsewhere' | NumberRefusal

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
  async does(deed, given): Promise<Result<{ personId: string }, IntroductionRefusal>> {
    const { db, actor, today, touch } = deed
    if (given.idNumber !== null && birthOf(given.idNumber) > today) return no('not_born_yet')
    const street = await streetById(db, given.streetId)
    if (!street || (given.districtId ?? street.districtId) !== street.districtId) return no('street_is_elsewhere')
    const known = actor.personId === null ? undefined : await personById(db, actor.personId)
    const personId = known?.id ?? randomUUID()
    const number = numberOf(deed, personId, known, given.idNumber)
    if (!number.ok) return number
    const row = { ...factsOf(given), districtId: street.districtId, ...number.value }
    if (known) await changePerson(db, personId, row)
    else await addPerson(db, { id: personId, ...row })
    await linkAccount(db, actor.id, { personId, name: given.name })
    await keepConsents(deed, { personId, districtId: street.districtId }, given)
    touch({ subject: 'person', id: personId, fields: Object.keys(row) })
    touch({ subject: 'account', id: actor.id, fields: ['personId', 'name'] })
    return yes({ personId })
  },
})

const factsOf = ({ name, phone, streetId, address, isLocal }: Introduction) => ({
  name,
  phone,
  streetId,
  address,
  isLocal: isLocal === 'yes',
})

type Sealed = Partial<Pick<Person, 'bornOn' | 'idNumberSealed' | 'idNumberIndex' | 'idNumberTail'>>
type NumberRefusal = 'identity_number_is_settled' | 'identity_number_is_needed'

/** A new number sealed, or nothing where the one that is kept stays. */
function numberOf(
  { vault }: Deed,
  personId: string,
  known: Person | undefined,
  idNumber: string | null,
): Result<Sealed, NumberRefusal> {
  const kept = known?.idNumberIndex ?? null
  if (idNumber === null) return kept === null ? no('identity_number_is_needed') : yes({})
  const idNumberIndex = vault.index(idNumber)
  if (kept !== null) return kept === idNumberIndex ? yes({}) : no('identity_number_is_settled')
  const idNumberSealed = vault.seal(idNumber, personId)
  return yes({ bornOn: birthOf(idNumber), idNumberSealed, idNumberIndex, idNumberTail: tailOf(idNumber) })
}

type Whose = { readonly personId: string; readonly districtId: string }

/** Keeps what was ticked and does not stand yet. Not ticking again takes nothing back: that is said on its own. */
async function keepConsents({ db, now, touch }: Deed, { personId, districtId }: Whose, given: Introduction) {
  const ticked: readonly ConsentPurpose[] = ['service', ...(given.consentEntitlement ? (['entitlement'] as const) : [])]
  const standing = await consentsOf(db, personId, CONSENT_TEXT_VERSION)
  const fresh = ticked.filter(purpose => !standing.includes(purpose))
  const textVersion = CONSENT_TEXT_VERSION
  await addConsents(
    db,
    fresh.map(purpose => ({ personId, districtId, purpose, textVersion, givenAt: now })),
  )
  if (fresh.length > 0) touch({ subject: 'consent', id: personId, fields: fresh })
}
