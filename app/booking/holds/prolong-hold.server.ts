import { act } from '#app/acts/act.server.ts'
import { MOST_PROLONGATIONS } from '#app/allotment/allotment.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { productByCode } from '#app/catalogue/products.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { HoldInput } from './hold.input.ts'
import { type HoldStands, isAccount, keptAs, stands } from './hold.ts'
import { HOLD_MS } from './hold-unit.server.ts'
import { holdOf, isFor, lockStocks, prolong, takeTurnOf } from './holds.server.ts'

/** One's own hold of just these days stands a quarter of an hour longer, twice at most. */
export const prolongHold = act({
  name: 'booking.prolong-hold',
  input: HoldInput,
  may: ['resident', 'desk', 'manager'],
  forAnother: 'reserve',
  async does(
    deed,
    { product: code, centreId, from, to },
  ): Promise<Result<HoldStands, 'product_unknown' | 'hold_has_run_out' | 'hold_was_prolonged_twice'>> {
    const { db, actor, now, touch } = deed
    const product = await productByCode(db, code)
    if (!product) return no('product_unknown')
    if (!isAccount(actor.id)) return no('hold_has_run_out')
    const stock = { centreId, productId: product.id }
    await takeTurnOf(db, actor.id)
    const seen = await holdOf(db, actor.id)
    // Only what stands is of a centre and a product that are there: how it is kept can be asked.
    if (!seen || !isFor(seen, stock, { from, to }, await keepingOf(db, seen, deed))) return no('hold_has_run_out')
    await lockStocks(db, [stock])
    const hold = await holdOf(db, actor.id)
    if (!hold?.expiresAt || !stands(hold, now)) return no('hold_has_run_out')
    if (hold.prolongedTimes >= MOST_PROLONGATIONS) return no('hold_was_prolonged_twice')
    const longer = {
      expiresAt: new Date(hold.expiresAt.getTime() + HOLD_MS),
      prolongedTimes: hold.prolongedTimes + 1,
    }
    await prolong(db, hold.id, longer)
    touch({ subject: 'hold', id: actor.id, fields: ['expiresAt'] })
    return yes(keptAs(longer, now))
  },
})
