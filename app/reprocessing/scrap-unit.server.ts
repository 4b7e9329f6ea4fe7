import { act } from '#app/acts/act.server.ts'
import { moveFor } from '#app/inventory/move-for.server.ts'
import { ownUnit } from '#app/inventory/own-unit.server.ts'
import { no } from '#app/result.ts'
import { handPromisesOn } from './hand-promises-on.server.ts'
import { MoveByHand } from './reprocessing.input.ts'

/** A manager takes a unit out of stock for good. Not one that a person has, and not one that somebody is waiting for. */
export const scrapUnit = act({
  name: 'reprocessing.scrap-unit',
  input: MoveByHand,
  may: ['manager'],
  async does(deed, { code }) {
    const unit = await ownUnit(deed, code)
    if (!unit.ok) return unit
    const moved = await moveFor(deed, unit.value, 'scrapped', 'scrapped')
    if (!moved.ok) return moved
    return (await handPromisesOn(deed, unit.value)) > 0 ? no('unit_is_promised') : moved
  },
})
