import { act } from '#app/acts/act.server.ts'
import { lockStock } from '#app/allotment/allotments.server.ts'
import { EndSetAside } from '#app/allotment/set-aside.input.ts'
import { endSetAsideOf } from '#app/allotment/set-asides.server.ts'
import { ownUnit } from '#app/inventory/own-unit.server.ts'
import { no, yes } from '#app/result.ts'
import { keepAndRestore } from './restore.server.ts'

/** A unit that was kept back is there again, and those at risk are tried with it at once. */
export const endSetAside = act({
  name: 'risk.end-set-aside',
  input: EndSetAside,
  may: ['technician', 'manager'],
  async does(deed, { code, id }) {
    const unit = await ownUnit(deed, code)
    if (!unit.ok) return unit
    await lockStock(deed.db, unit.value)
    const ended = await endSetAsideOf(deed.db, { id, unitId: unit.value.id, today: deed.today })
    if (!ended) return no('no_such_set_aside')
    deed.touch({ subject: 'unit', id: unit.value.id, fields: ['allotment'] })
    return yes(await keepAndRestore(deed, unit.value))
  },
})
