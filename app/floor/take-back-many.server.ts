import { act } from '#app/acts/act.server.ts'
import { type TakeBackNo, takeBackAll } from '#app/delivery/take-backs.server.ts'
import { SAID_OF_PLACES } from '#app/inventory/place.ts'
import { type Result, yes } from '#app/result.ts'
import { TakeBackMany } from './floor.input.ts'
import { type Moved, movedNow } from './moved.ts'

/** A load of devices that look alike comes back: all of them or none. */
export const takeBackMany = act({
  name: 'floor.take-back-many',
  input: TakeBackMany,
  may: ['driver', 'desk', 'technician', 'manager'],
  saidByDatabase: { ...SAID_OF_PLACES, rental_is_taken_back_once: 'unit_is_not_out' },
  async does(deed, { codes, condition, contamination }): Promise<Result<Moved, TakeBackNo>> {
    const found = { condition, contamination, missing: '', note: '' }
    const taken = await takeBackAll(
      deed,
      codes.map(unitCode => ({ unitCode, ...found })),
    )
    if (!taken.ok) return taken
    return yes(
      movedNow(
        taken.value.map(({ unit }) => unit),
        deed.now,
      ),
    )
  },
})
