import { act } from '#app/acts/act.server.ts'
import { freeAllotments, lockStock } from '#app/allotment/allotments.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { OneEntry } from './join-waiting-list.input.ts'
import { mayBecome } from './waiting.ts'
import { entryFor, moveEntry } from './waiting-entries.server.ts'

/** Waits no longer, by their own wish or the desk's. What they were offered goes to the next at once. */
export const leaveWaitingList = act({
  name: 'waiting.leave-waiting-list',
  input: OneEntry,
  may: ['resident', 'desk', 'manager'],
  forAnother: 'reserve',
  async does({ db, actor, now, touch }, { entryId }): Promise<Result<null, 'no_such_entry' | 'no_longer_waiting'>> {
    const seen = await entryFor(db, entryId, actor)
    if (!seen) return no('no_such_entry')
    await lockStock(db, seen)
    const entry = await entryFor(db, entryId, actor)
    if (!entry || !mayBecome(entry.state, 'left')) return no('no_longer_waiting')
    await freeAllotments(db, entry, entry.id)
    await moveEntry(db, { id: entry.id, from: entry.state, to: 'left', closedAt: now })
    touch({ subject: 'waiting_entry', id: entry.id, fields: ['state'] })
    return yes(null)
  },
})
