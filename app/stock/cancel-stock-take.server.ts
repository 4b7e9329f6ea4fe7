import { act } from '#app/acts/act.server.ts'
import { yes } from '#app/result.ts'
import { ownStockTake } from './own-stock-take.server.ts'
import { StockTakeNamed } from './stock-take.input.ts'
import { changeStockTake } from './stock-takes.server.ts'

/** A count is given up: nothing in the records has changed by it, and what was scanned stays to be read. */
export const cancelStockTake = act({
  name: 'stock.cancel-stock-take',
  input: StockTakeNamed,
  may: ['technician', 'manager'],
  async does(deed, { stockTake }) {
    const take = await ownStockTake(deed, stockTake, 'cancelled')
    if (!take.ok) return take
    await changeStockTake(deed.db, stockTake, { state: 'cancelled' })
    deed.touch({ subject: 'stock_take', id: stockTake, fields: ['state'] })
    return yes(null)
  },
})
