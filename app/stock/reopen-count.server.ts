import { act } from '#app/acts/act.server.ts'
import { yes } from '#app/result.ts'
import { ownStockTake } from './own-stock-take.server.ts'
import { StockTakeNamed } from './stock-take.input.ts'
import { changeStockTake } from './stock-takes.server.ts'

/** Something was overlooked: a count that was signed goes on, and what was scanned stays. */
export const reopenCount = act({
  name: 'stock.reopen-count',
  input: StockTakeNamed,
  may: ['technician', 'manager'],
  async does(deed, { stockTake }) {
    const take = await ownStockTake(deed, stockTake, 'open')
    if (!take.ok) return take
    await changeStockTake(deed.db, stockTake, { state: 'open', countedBy: null, countedAt: null, signedName: '' })
    deed.touch({ subject: 'stock_take', id: stockTake, fields: ['state'] })
    return yes(null)
  },
})
