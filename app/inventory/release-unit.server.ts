import { act } from '#app/acts/act.server.ts'
import { no } from '#app/result.ts'
import { moveFor } from './move-for.server.ts'
import { ownUnit } from './own-unit.server.ts'
import { ReleaseUnit } from './unit.input.ts'

/** The first release of a new unit. One that has been out is released by the verification of its disinfection alone. */
export const releaseUnit = act({
  name: 'inventory.release-unit',
  input: ReleaseUnit,
  may: ['technician', 'manager'],
  saidByDatabase: { release_needs_a_disinfection: 'not_disinfected_since_it_came_back' },
  async does(deed, { code }) {
    const unit = await ownUnit(deed, code)
    if (!unit.ok) return unit
    if (unit.value.state !== 'received') return no('released_once_already')
    return moveFor(deed, unit.value, 'ready', 'first_release')
  },
})
