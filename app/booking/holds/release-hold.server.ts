import { act } from '#app/acts/act.server.ts'
import { freeAllotments } from '#app/allotment/allotments.server.ts'
import { type Result, yes } from '#app/result.ts'
import { ReleaseInput } from './hold.input.ts'
import { isAccount } from './hold.ts'
import { holdOf, lockStocks, takeTurnOf } from './holds.server.ts'

/** Whatever one has kept is there for others again. Where nothing is kept, that is so already. */
export const releaseHold = act({
  name: 'booking.release-hold',
  input: ReleaseInput,
  may: ['resident', 'desk', 'manager'],
  forAnother: 'reserve',
  async does({ db, actor, touch }): Promise<Result<null, never>> {
    if (!isAccount(actor.id)) return yes(null)
    await takeTurnOf(db, actor.id)
    const hold = await holdOf(db, actor.id)
    if (!hold) return yes(null)
    await lockStocks(db, [hold])
    await freeAllotments(db, hold, actor.id)
    touch({ subject: 'hold', id: actor.id })
    return yes(null)
  },
})
