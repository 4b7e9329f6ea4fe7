import { act } from '#app/acts/act.server.ts'
import { yes } from '#app/result.ts'
import { ownStockTake } from './own-stock-take.server.ts'
import { FinishCount } from './stock-take.input.ts'
import { changeStockTake } from './stock-takes.server.ts'

/** Whoever counted says by their name that this is what is there. Somebody else settles it. */
export const finishCount = act({
  name: 'stock.finish-count',
  input: FinishCount,
  may: ['technician', 'manager'],
  async does(deed, { stockTake, signedName }) {
    const take = await ownStockTake(deed, stockTake, 'counted')
    if (!take.ok) return take
    const { id: countedBy } = deed.actor
    await changeStockTake(deed.db, stockTake, { state: 'counted', countedBy, countedAt: deed.now, signedName })
    deed.touch({ subject: 'stock_take', id: stockTake, fields: ['state', 'signedName'] })
    return yes(null)
  },
})
