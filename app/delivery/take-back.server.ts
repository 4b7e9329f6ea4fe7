import { act } from '#app/acts/act.server.ts'
import { SAID_OF_PLACES } from '#app/inventory/place.ts'
import { no, type Result, yes } from '#app/result.ts'
import { TakeBack } from './delivery.input.ts'
import { type TakeBackNo, takeBackAll } from './take-backs.server.ts'

/** A unit comes back, however long it was meant to stay. The rental ends; the unit waits in quarantine for its inspection. */
export const takeBack = act({
  name: 'delivery.take-back',
  input: TakeBack,
  may: ['driver', 'desk', 'technician', 'manager'],
  saidByDatabase: { ...SAID_OF_PLACES, rental_is_taken_back_once: 'unit_is_not_out' },
  async does(deed, given): Promise<Result<{ takeBackId: string; reservationId: string }, TakeBackNo>> {
    const taken = await takeBackAll(deed, [given])
    if (!taken.ok) return taken
    const [back] = taken.value
    return back ? yes({ takeBackId: back.takeBackId, reservationId: back.rental.reservationId }) : no('unit_is_not_out')
  },
})
