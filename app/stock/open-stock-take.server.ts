import { act } from '#app/acts/act.server.ts'
import { placesOf } from '#app/inventory/places.server.ts'
import { no, yes } from '#app/result.ts'
import { OpenStockTake } from './stock-take.input.ts'
import { addStockTake, snapshotExpected } from './stock-takes.server.ts'

/** A count begins: what lies in the place, or in all rooms of the centre, is written down at this moment. */
export const openStockTake = act({
  name: 'stock.open-stock-take',
  input: OpenStockTake,
  may: ['technician', 'manager'],
  saidByDatabase: { one_stock_take_of_a_place_at_a_time: 'stock_take_runs_already' },
  async does({ db, actor, now, touch }, { place, isBlind }) {
    const { centreId, districtId } = actor
    if (!centreId || !districtId) return no('no_centre')
    const placeId = place === '' ? null : place
    const isHere = placeId === null || (await placesOf(db, centreId)).some(({ id }) => id === placeId)
    if (!isHere) return no('no_such_place')
    const opened = { placeId, isBlind: isBlind === 'yes', openedBy: actor.id, openedAt: now }
    const id = await addStockTake(db, { centreId, districtId, ...opened })
    const expected = await snapshotExpected(db, { id, centreId, districtId, placeId })
    touch({ subject: 'stock_take', id, fields: ['state'] })
    return yes({ id, expected })
  },
})
