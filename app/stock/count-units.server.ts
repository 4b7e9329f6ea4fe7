import { act, type Deed } from '#app/acts/act.server.ts'
import { placesOf } from '#app/inventory/places.server.ts'
import { no, yes } from '#app/result.ts'
import { keepCounts, unitsByCodes } from './counts.server.ts'
import { CountUnits } from './stock-take.input.ts'
import { type StockTakeRow, shareStockTake } from './stock-takes.server.ts'

/**
 * What was scanned in one place, many codes in one go. A code that was scanned before changes nothing, and one that nobody
 * knows is kept as it was read. Several people may send their lists at once, and later than they scanned.
 */
export const countUnits = act({
  name: 'stock.count-units',
  input: CountUnits,
  may: ['desk', 'driver', 'technician', 'manager'],
  async does(deed, { stockTake, place, codes, at }) {
    const { db, actor, touch } = deed
    const take = await shareStockTake(db, stockTake)
    if (!take || take.centreId !== actor.centreId) return no('no_such_stock_take')
    if (take.state !== 'open') return no('stock_take_is_not_open')
    const { id: stockTakeId, centreId, districtId, placeId } = take
    if (placeId !== null && placeId !== place) return no('place_is_not_counted')
    if (!(await placesOf(db, centreId)).some(({ id }) => id === place)) return no('no_such_place')
    const unitOf = await unitsByCodes(db, codes, centreId)
    const whole = { stockTakeId, centreId, districtId, placeId: place, countedBy: actor.id, at: seenAt(deed, take, at) }
    const fresh = await keepCounts(
      db,
      codes.map(code => ({ ...whole, code, unitId: unitOf.get(code) ?? null })),
    )
    touch({ subject: 'stock_take', id: stockTakeId, fields: ['counts'] })
    const unknown = codes.filter(code => !unitOf.has(code))
    return yes({ counted: fresh.length, again: codes.length - fresh.length, unknown })
  },
})

/** A device may say when it scanned; its clock may be wrong, so never before the count began and never after now. */
function seenAt({ now }: Deed, { openedAt }: StockTakeRow, at: string | undefined): Date {
  const said = at === undefined ? now.getTime() : Date.parse(at)
  return new Date(Math.min(now.getTime(), Math.max(openedAt.getTime(), said)))
}
