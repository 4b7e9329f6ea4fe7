import { act } from '#app/acts/act.server.ts'
import { ownUnits } from '#app/inventory/own-units.server.ts'
import { SAID_OF_PLACES } from '#app/inventory/place.ts'
import { no, type Result } from '#app/result.ts'
import { SeveralUnits } from './floor.input.ts'
import { moveMany } from './move-many.server.ts'
import type { Moved } from './moved.ts'

type Refusal = 'no_such_unit' | 'unit_of_another_centre' | 'unit_cannot_move'

/** Clean units that have become dirty or doubtful together, as when a pipe has burst over them. */
export const quarantineMany = act({
  name: 'floor.quarantine-many',
  input: SeveralUnits,
  may: ['technician', 'manager'],
  saidByDatabase: SAID_OF_PLACES,
  async does(deed, { codes }): Promise<Result<Moved, Refusal>> {
    const own = await ownUnits(deed, codes)
    if (!own.ok) return own
    if (own.value.some(({ state }) => state !== 'ready')) return no('unit_cannot_move')
    return moveMany(deed, own.value, { to: 'quarantine', why: 'put_in_quarantine' })
  },
})
