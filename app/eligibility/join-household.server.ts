import { act } from '#app/acts/act.server.ts'
import { changePerson, personById, personByNumberIndex } from '#app/people/people.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { keepConsent } from './entitlement-consent.server.ts'
import { JoinHousehold } from './join-household.input.ts'

type Refusal = 'person_not_here' | 'entitlement_needs_consent' | 'household_member_unknown' | 'household_is_oneself'

/**
 * Two people are one household from now on: what programmes give either of them counts to its limit. What each was given
 * before stays where it was counted.
 */
export const joinHousehold = act({
  name: 'eligibility.join-household',
  input: JoinHousehold,
  may: ['desk', 'manager'],
  async does(deed, given): Promise<Result<null, Refusal>> {
    const { db, vault, touch } = deed
    const person = await personById(db, given.personId)
    if (!person) return no('person_not_here')
    const other = await personByNumberIndex(db, vault.index(given.otherNumber))
    if (!other) return no('household_member_unknown')
    if (other.id === person.id) return no('household_is_oneself')
    const agreed = await keepConsent(deed, person, given.householdConsent !== undefined)
    if (!agreed.ok) return agreed
    const householdId = other.householdId ?? other.id
    for (const { id } of [person, other]) {
      await changePerson(db, id, { householdId })
      touch({ subject: 'person', id, fields: ['householdId'] })
    }
    return yes(null)
  },
})
