import { act } from '#app/acts/act.server.ts'
import { lockStock } from '#app/allotment/allotments.server.ts'
import { no, type Result, yes } from '#app/result.ts'
import { OneEntry } from './join-waiting-list.input.ts'
import { mayBecome } from './waiting.ts'
import { entryFor, moveEntry, waitsAlready } from './waiting-entries.server.ts'

/** Whoever let an offer pass may wait again; their place among equals counts from now. */
export const waitAgain = act({
  name: 'waiting.wait-again',
  input: OneEntry,
  may: ['resident', 'desk', 'manager'],
  forAnother: 'reserve',
  async does(
    { db, actor, now, touch },
    { entryId },
  ): Promise<Result<null, 'no_such_entry' | 'offer_has_not_lapsed' | 'waits_already'>> {
    const seen = await entryFor(db, entryId, actor)
    if (!seen) return no('no_such_entry')
    await lockStock(db, seen)
    const entry = await entryFor(db, entryId, actor)
    if (!entry || !mayBecome(entry.state, 'waiting')) return no('offer_has_not_lapsed')
    const period = { from: entry.fromOn, to: entry.toOn }
    if (await waitsAlready(db, { ...entry, period, except: entry.id })) return no('waits_already')
    await moveEntry(db, { id: entry.id, from: entry.state, to: 'waiting', askedAt: now })
    touch({ subject: 'waiting_entry', id: entry.id, fields: ['state', 'askedAt'] })
    return yes(null)
  },
})
