import { act } from '#app/acts/act.server.ts'
import { personById } from '#app/people/people.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { keepConsent } from './entitlement-consent.server.ts'
import { RecordTrait } from './record-trait.input.ts'
import { traitIn } from './recorded-fact.ts'
import { keepTrait } from './traits.server.ts'

type Refusal = 'person_not_here' | 'entitlement_needs_consent' | 'proof_has_run_out' | 'trait_is_decided_for_later'

/** The staff have seen what programmes ask about besides the class. It holds from today at the earliest: prices that are agreed stay. */
export const recordTrait = act({
  name: 'eligibility.record-trait',
  input: RecordTrait,
  may: ['desk', 'manager'],
  saidByDatabase: { person_has_one_value_of_a_trait_at_a_time: 'trait_is_decided_for_later' },
  async does(deed, given): Promise<Result<null, Refusal>> {
    const { db, actor, now, today, touch } = deed
    const person = await personById(db, given.personId)
    if (!person) return no('person_not_here')
    if (given.untilOn <= today) return no('proof_has_run_out')
    const agreed = await keepConsent(deed, person, given.factConsent !== undefined)
    if (!agreed.ok) return agreed
    const { id: personId, districtId } = person
    const fromOn = given.fromOn > today ? given.fromOn : today
    const decided = { decidedBy: actor.id, decidedAt: now }
    const row = { personId, districtId, ...traitIn(given.fact), fromOn, untilOn: given.untilOn, ...decided }
    const kept = await keepTrait(db, row)
    if (!kept.ok) return kept
    touch({ subject: 'person', id: personId, fields: [row.trait] })
    return yes(null)
  },
})
