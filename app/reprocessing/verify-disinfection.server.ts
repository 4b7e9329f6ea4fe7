import { act } from '#app/acts/act.server.ts'
import { moveFor } from '#app/inventory/move-for.server.ts'
import { ownUnit } from '#app/inventory/own-unit.server.ts'
import { SAID_OF_PLACES } from '#app/inventory/place.ts'
import { no } from '#app/result.ts'
import { addDays } from '#app/time/day.ts'
import { keepReleasedUntil, lastDisinfectionOf, markVerified } from './records.server.ts'
import { VerifyDisinfection } from './reprocessing.input.ts'
import { tableInForce } from './tables.server.ts'

/**
 * A second person stands for the disinfection, which releases the unit with a label that is valid for as long as the rules
 * say; or sends it back to be done again.
 */
export const verifyDisinfection = act({
  name: 'reprocessing.verify-disinfection',
  input: VerifyDisinfection,
  may: ['technician', 'manager'],
  saidByDatabase: {
    ...SAID_OF_PLACES,
    verifier_is_another_person: 'same_person',
    release_needs_a_disinfection: 'not_disinfected_since_it_came_back',
  },
  async does(deed, { code, verdict }) {
    const { db, actor, now, today, touch } = deed
    const own = await ownUnit(deed, code)
    if (!own.ok) return own
    const unit = own.value
    const last = await lastDisinfectionOf(db, unit.id)
    if (unit.state !== 'tested' || !last?.record.hasPassed) return no('nothing_to_verify')
    if (last.record.operatorId === actor.id) return no('same_person')
    if (verdict === 'again') return moveFor(deed, unit, 'inspected', 'inspected_again')
    await markVerified(db, last.record.id, actor.id, now)
    touch({ subject: 'disinfection', id: last.record.id, fields: ['verifierId', 'verifiedAt'] })
    const moved = await moveFor(deed, unit, 'ready', 'verified')
    const { document } = await tableInForce(db, today)
    await keepReleasedUntil(db, unit.id, addDays(today, document.releaseDays[unit.category.hygiene]))
    return moved
  },
})
