import type { Deed } from '#app/acts/act.server.ts'
import { no, yes } from '#app/result.ts'
import { NEXT_STOCK_TAKE_STATES, type StockTakeState } from './stock-take.ts'
import { lockStockTake } from './stock-takes.server.ts'

/** The count that an act is about, locked: one of the actor's own centre that may go on to this state. */
export async function ownStockTake({ db, actor }: Deed, id: string, to: StockTakeState) {
  const take = await lockStockTake(db, id)
  if (!take || take.centreId !== actor.centreId) return no('no_such_stock_take')
  return NEXT_STOCK_TAKE_STATES[take.state].includes(to) ? yes(take) : no('stock_take_is_not_there')
}
