import { act, type Deed } from '#app/acts/act.server.ts'
import { freeAllotments, lockStock, type Stock } from '#app/allotment/allotments.server.ts'
import { type Keeping, keptFor } from '#app/allotment/keeping.ts'
import { keepingOf } from '#app/allotment/keepings.server.ts'
import { promiseUnit } from '#app/allotment/promise-unit.server.ts'
import { leaveWord } from '#app/people/leave-word.server.ts'
import type { WordsLeft } from '#app/people/word-left.ts'
import { hasPriorityOn } from '#app/programmes/priority-orders.server.ts'
import { type Result, yes } from '#app/result.ts'
import { dayAt } from '#app/time/day.ts'
import { OneStock } from './join-waiting-list.input.ts'
import { byOrder, countsAs, type Waiter } from './order.ts'
import { queuesOf } from './waiters.server.ts'
import { offerEnds, termOf } from './waiting.ts'
import { askForAPerson, entriesIn, moveEntry, type WaitingEntry } from './waiting-entries.server.ts'

/** What became of a queue. */
export type Turned = { readonly offered: number; readonly lapsed: number; readonly closed: number }

/**
 * One turn of one queue: offers that nobody took lapse, whoever waited in vain past their days is told, and what is free is
 * offered in the order of the day. Who cannot be served does not hold up those behind them.
 */
export const offerFreed = act({
  name: 'waiting.offer-freed',
  input: OneStock,
  may: 'system',
  async does(deed, stock): Promise<Result<Turned, never>> {
    const { db, today } = deed
    await lockStock(db, stock)
    const lapsed = await lapseOffers(deed, stock)
    const keeping = await keepingOf(db, stock, deed)
    const { order, waiters } = await queuesOf(db, { ...stock, today })
    const entries = new Map((await entriesIn(db, stock, 'waiting')).map(entry => [entry.id, entry]))
    const count = { offered: 0, closed: 0, kept: 0 }
    for (const waiter of waiters.toSorted(byOrder(order))) {
      const entry = entries.get(waiter.id)
      if (entry) count[await serve(deed, entry, waiter, keeping)]++
    }
    return yes({ lapsed, offered: count.offered, closed: count.closed })
  },
})

async function lapseOffers(deed: Deed, stock: Stock): Promise<number> {
  const { db, now } = deed
  const lapsing = (await entriesIn(db, stock, 'offered')).filter(
    ({ offeredUntil }) => offeredUntil !== null && offeredUntil <= now,
  )
  for (const entry of lapsing) {
    await freeAllotments(db, stock, entry.id)
    await moveEntry(db, { id: entry.id, from: 'offered', to: 'lapsed' })
    tell(deed, 'waiting_lapsed', entry, {})
  }
  return lapsing.length
}

/** Offers somebody a unit if there is one for them. The offer can be taken to its last minute: its days begin no earlier. */
async function serve(deed: Deed, entry: WaitingEntry, waiter: Waiter, keeping: Keeping) {
  const { db, now, today } = deed
  const until = offerEnds(now)
  const { id, centreId, productId, districtId } = entry
  const period = termOf(entry, { today, opening: keeping.opening, earliest: dayAt(until) })
  if (!period) {
    await moveEntry(db, { id, from: 'waiting', to: 'left', closedAt: now })
    tell(deed, 'waiting_over', entry, {})
    return 'closed'
  }
  const promised = await promiseUnit(db, {
    ...{ centreId, productId, keeping, during: keptFor(period, keeping) },
    isPriority: await hasPriorityOn(db, { districtId, userClass: countsAs(waiter), day: today }),
    ...{ why: 'offer', holderId: id, expiresAt: until },
  })
  if (promised.ok) {
    await moveEntry(db, {
      ...{ id, from: 'waiting', to: 'offered', offeredUntil: until, fromOn: period.from, toOn: period.to },
    })
    tell(deed, 'waiting_offer', entry, { until: until.toISOString() })
    return 'offered'
  }
  if (promised.refusal === 'needs_a_person' && entry.why !== 'needs_a_person') await askForAPerson(db, id)
  return 'kept'
}

/** Tells who waits what has become of it. */
function tell<Kind extends 'waiting_lapsed' | 'waiting_over' | 'waiting_offer'>(
  deed: Deed,
  kind: Kind,
  entry: WaitingEntry,
  says: WordsLeft[Kind],
) {
  deed.touch({ subject: 'waiting_entry', id: entry.id, fields: ['state'] })
  leaveWord(deed, kind, entry, says)
}
