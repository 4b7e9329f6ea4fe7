import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { act, type Deed } from '#app/acts/act.server.ts'
import { identityOf } from '#app/people/disability-card.ts'
import { birthOf, tailOf } from '#app/people/identity-number.ts'
import { changePerson, type Person, personById } from '#app/people/people.server.ts'
import type { UserClass } from '#app/people/user-class.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { Day } from '#app/time/day.ts'
import { CheckProof } from './check-proof.input.ts'
import { placeOfClass } from './class-days.ts'
import { addClass, addProof, classesOf, endClass, removeClass } from './classes.server.ts'
import { disabilityIn } from './disability.ts'
import { keepConsent } from './entitlement-consent.server.ts'
import { carries } from './standing.ts'
import { keepTrait } from './traits.server.ts'

type Checked = z.infer<typeof CheckProof>
type Verified = Checked & { readonly validFrom: Day; readonly validUntil: Day }

/** Null where the paper was refused: it decides nothing. */
type Decided = { readonly proofId: string; readonly userClass: UserClass | null }
type ProofRefusal =
  | 'person_not_here'
  | 'entitlement_needs_consent'
  | 'proof_is_for_another_class'
  | 'not_elderly_yet'
  | 'proof_has_run_out'
  | 'class_is_decided_for_later'
  | 'trait_is_decided_for_later'
  | NumberRefusal

const isVerified = (given: Checked): given is Verified =>
  given.verdict === 'verified' && given.validFrom !== undefined && given.validUntil !== undefined

/**
 * The staff look at a paper. Verified, it says who the person counts as from today (or from its first day) until its last;
 * refused, it is kept with the reason. A card must hold the person's own identity number.
 */
export const checkProof = act({
  name: 'eligibility.check-proof',
  input: CheckProof,
  may: ['desk', 'manager'],
  saidByDatabase: {
    person_counts_as_one_class_at_a_time: 'class_is_decided_for_later',
    person_has_one_value_of_a_trait_at_a_time: 'trait_is_decided_for_later',
    person_is_known_once_by_identity_number: 'number_is_somebody_elses',
  },
  async does(deed, given): Promise<Result<Decided, ProofRefusal>> {
    const person = await personById(deed.db, given.personId)
    if (!person) return no('person_not_here')
    const hasSaidYes = given.consentEntitlement !== undefined
    const agreed = isOfWhoTheyAre(given) ? yes(null) : await keepConsent(deed, person, hasSaidYes)
    if (!agreed.ok) return agreed
    if (isVerified(given)) return verify(deed, person, given)
    return yes({ proofId: await keepProof(deed, person, given), userClass: null })
  },
})

async function verify(deed: Deed, person: Person, given: Verified): Promise<Result<Decided, ProofRefusal>> {
  const { db, today, touch } = deed
  const numbers = numbersIn(deed, person, given)
  if (!numbers.ok) return numbers
  const carried = carries({ ...given, bornOn: numbers.value.bornOn ?? person.bornOn }, today)
  if (!carried.ok) return carried
  if (given.validUntil <= today) return no('proof_has_run_out')
  const proofId = await keepProof(deed, person, given)
  const facts = { ...numbers.value, ...(given.userClass.startsWith('local_') ? { isLocal: true } : {}) }
  if (Object.keys(facts).length > 0) {
    await changePerson(db, person.id, facts)
    touch({ subject: 'person', id: person.id, fields: Object.keys(facts) })
  }
  const decided = await decideClass(deed, person, given, proofId)
  if (!decided.ok) return decided
  const read = await keepDisability(deed, person, given)
  return read.ok ? yes({ proofId, userClass: given.userClass }) : read
}

/** Who somebody is may be looked at without more. */
const isOfWhoTheyAre = ({ userClass, kind }: Checked): boolean => userClass === 'other' && kind === 'identity_number'

type NumberFields =
  | 'bornOn'
  | 'idNumberSealed'
  | 'idNumberIndex'
  | 'idNumberTail'
  | 'cardNumberSealed'
  | 'cardNumberIndex'
type Numbers = Partial<Pick<Person, NumberFields>>
type NumberRefusal = 'number_is_somebody_elses' | 'identity_number_comes_first'

/** What a paper's number adds to what is known of the person, sealed; or why it cannot be theirs. */
function numbersIn({ vault }: Deed, person: Person, { kind, number }: Verified): Result<Numbers, NumberRefusal> {
  if (number === undefined || (kind !== 'identity_number' && kind !== 'disability_card')) return yes({})
  const identity = kind === 'identity_number' ? number : identityOf(number)
  const index = vault.index(identity)
  if (person.idNumberIndex !== null && person.idNumberIndex !== index) return no('number_is_somebody_elses')
  if (kind === 'disability_card') {
    if (person.idNumberIndex === null) return no('identity_number_comes_first')
    return yes({ cardNumberSealed: vault.seal(number, person.id), cardNumberIndex: vault.index(number) })
  }
  if (person.idNumberIndex !== null) return yes({})
  const sealed = { idNumberSealed: vault.seal(number, person.id), idNumberIndex: index, idNumberTail: tailOf(number) }
  return yes({ ...sealed, bornOn: birthOf(number) })
}

async function keepProof({ db, actor, now, vault, touch }: Deed, person: Person, given: Checked): Promise<string> {
  const id = randomUUID()
  await addProof(db, {
    id,
    personId: person.id,
    districtId: person.districtId,
    kind: given.kind,
    state: given.verdict,
    numberSealed: given.number === undefined ? null : vault.seal(given.number, id),
    numberTail: given.number === undefined ? null : tailOf(given.number),
    validFrom: given.validFrom ?? null,
    validUntil: given.validUntil ?? null,
    shownAt: now,
    checkedAt: now,
    checkedBy: actor.id,
    refusedBecause: given.verdict === 'refused' ? (given.because ?? null) : null,
  })
  touch({ subject: 'proof', id, fields: ['kind', 'state', 'validFrom', 'validUntil'] })
  return id
}

/** Kind and level of the disability stand in the number of the card. */
async function keepDisability({ db, actor, now, today, touch }: Deed, person: Person, given: Verified) {
  const { kind, number, validFrom, validUntil: untilOn } = given
  if (kind !== 'disability_card' || number === undefined) return yes(null)
  const fromOn = validFrom > today ? validFrom : today
  const of = { personId: person.id, districtId: person.districtId, decidedBy: actor.id, decidedAt: now }
  for (const read of disabilityIn(number)) {
    const kept = await keepTrait(db, { ...of, ...read, fromOn, untilOn })
    if (!kept.ok) return kept
  }
  touch({ subject: 'person', id: person.id, fields: ['disability_type', 'disability_level'] })
  return yes(null)
}

/** From today on: what somebody counted as until now stays as it was decided. */
async function decideClass({ db, actor, now, today, touch }: Deed, person: Person, given: Verified, proofId: string) {
  const fromOn = given.validFrom > today ? given.validFrom : today
  const place = placeOfClass({ fromOn, untilOn: given.validUntil }, await classesOf(db, person.id))
  if (!place.ok) return place
  if (place.value.ends) await endClass(db, place.value.ends, fromOn)
  if (place.value.replaces) await removeClass(db, place.value.replaces)
  const { userClass, validUntil: untilOn } = given
  const { id: personId, districtId } = person
  await addClass(db, { personId, districtId, userClass, fromOn, untilOn, proofId, decidedBy: actor.id, decidedAt: now })
  touch({ subject: 'person', id: personId, fields: ['userClass'] })
  return yes(null)
}
