import { SYSTEM } from '#app/acts/actor.ts'
import type { House } from '#app/acts/house.server.ts'
import { perform } from '#app/acts/perform.server.ts'
import { see } from '#app/acts/sight.server.ts'
import { dayAt } from '#app/time/day.ts'
import { keepStock } from './keep-stock.server.ts'
import { stocksToKeep } from './stocks-to-keep.server.ts'

/**
 * Goes round every stock that needs it, each in a transaction of its own, and says how many there were: nearly always none.
 * One that fails keeps no other from its turn; what went wrong is thrown at the end.
 */
export async function keepEveryStock(house: House): Promise<number> {
  const now = house.now()
  const stocks = await see(house, SYSTEM, db => stocksToKeep(db, { now, today: dayAt(now) }))
  const failures: unknown[] = []
  for (const stock of stocks) {
    await perform(house, keepStock, SYSTEM, stock).catch(error => failures.push(error))
  }
  if (failures.length > 0) throw failures[0]
  return stocks.length
}
