import { randomUUID } from 'node:crypto'
import { act } from '#app/acts/act.server.ts'
import { claimUnit } from '#app/allotment/claim-unit.server.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { SetUnitAside } from '#app/allotment/set-aside.input.ts'
import { decideSetAside, type SetAsideRefusal } from '#app/allotment/set-aside.ts'
import { tellEndangered } from '#app/booking/endangered.server.ts'
import { ownUnit } from '#app/inventory/own-unit.server.ts'
import { no, type Result, yes } from '#app/result.ts'

type Refusal = SetAsideRefusal | 'no_such_unit' | 'unit_of_another_centre' | 'unit_is_with_somebody_then'

/**
 * Keeps a unit back for its maintenance, the showroom or a recall. Who counted on it on those days gets another one, or is
 * at risk and told so. One unit at a time: a recall of many is as many acts, and each stands by itself.
 */
export const setUnitAside = act({
  name: 'risk.set-unit-aside',
  input: SetUnitAside,
  may: ['technician', 'manager'],
  saidByDatabase: { unit_is_not_promised_twice: 'unit_is_with_somebody_then' },
  async does(deed, { code, why, from, to, note }): Promise<Result<{ endangered: number }, Refusal>> {
    const { db, now, today, touch } = deed
    const unit = await ownUnit(deed, code)
    if (!unit.ok) return unit
    const { id: unitId, productId, centreId, state } = unit.value
    const decided = decideSetAside({ from, to, today, state })
    if (!decided.ok) return decided
    const keeping = await keepingOf(db, unit.value, { now, today })
    const holderId = randomUUID()
    const claim = { unitId, productId, centreId, keeping, during: decided.value, holderId, why, note: note || null }
    const claimed = await claimUnit(db, claim)
    if (!claimed.ok) return no('unit_is_with_somebody_then')
    await tellEndangered(deed, claimed.value.homeless)
    touch({ subject: 'unit', id: unitId, fields: ['allotment'] })
    return yes({ endangered: claimed.value.homeless.length })
  },
})
