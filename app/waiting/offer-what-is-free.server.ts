import { SYSTEM } from '#app/acts/actor.ts'
import type { House } from '#app/acts/house.server.ts'
import { perform } from '#app/acts/perform.server.ts'
import { see } from '#app/acts/sight.server.ts'
import { offerFreed, type Turned } from './offer-freed.server.ts'
import { waitingStocks } from './waiting-entries.server.ts'

/** Turns every queue once, each in a transaction of its own, so that nobody waits long for their turn. */
export async function offerWhatIsFree(house: House): Promise<Turned> {
  const stocks = await see(house, SYSTEM, db => waitingStocks(db, house.now()))
  const sum = { offered: 0, lapsed: 0, closed: 0 }
  for (const stock of stocks) {
    const turned = await perform(house, offerFreed, SYSTEM, stock)
    if (!turned.ok) throw new Error(`a queue was not turned: ${turned.refusal}`)
    sum.offered += turned.value.offered
    sum.lapsed += turned.value.lapsed
    sum.closed += turned.value.closed
  }
  return sum
}
