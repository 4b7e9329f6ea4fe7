import { act } from '#app/acts/act.server.ts'
import { no, yes } from '#app/result.ts'
import { lockedConflict, setDecision } from './conflicts.server.ts'
import { DecideConflict } from './sync.input.ts'

/** A person says what became of it. */
export const decideConflict = act({
  name: 'offline.decide-conflict',
  input: DecideConflict,
  may: ['desk', 'technician', 'manager'],
  async does({ db, actor, now, touch }, { id, decision, note }) {
    const conflict = await lockedConflict(db, id)
    if (!conflict || conflict.centreId !== actor.centreId) return no('no_such_conflict')
    if (conflict.decision !== null) return no('conflict_is_decided')
    if (decision !== 'sent_again' && note === '') return no('decision_needs_a_note')
    await setDecision(db, id, { decision, note, decidedBy: actor.id, decidedAt: now })
    touch({ subject: 'sync_conflict', id, fields: ['decision'] })
    return yes(null)
  },
})
