import { act, type Deed } from '#app/acts/act.server.ts'
import type { Role } from '#app/acts/actor.ts'
import { no, type Result, yes } from '#app/result.ts'
import type { ConflictDecision } from './conflict.ts'
import { lockedConflict, setDecision } from './conflicts.server.ts'
import { DecideConflict } from './sync.input.ts'

export const DECIDERS: readonly Role[] = ['desk', 'technician', 'manager']
export type DecisionNo = 'no_such_conflict' | 'conflict_is_decided'
type Decision = { readonly id: string; readonly decision: ConflictDecision; readonly note: string }

/** A person says what became of it; nothing is done by that. */
export const decideConflict = act({
  name: 'offline.decide-conflict',
  input: DecideConflict,
  may: DECIDERS,
  async does(deed, decided): Promise<Result<null, DecisionNo | 'decision_needs_a_note'>> {
    return decided.note === '' ? no('decision_needs_a_note') : writeDecision(deed, decided)
  },
})

/** In the transaction of whatever is done about it: others who decide wait, and then find it decided. */
export async function writeDecision(
  { db, actor, now, touch }: Deed,
  { id, decision, note }: Decision,
): Promise<Result<null, DecisionNo>> {
  const conflict = await lockedConflict(db, id)
  if (!conflict || conflict.centreId !== actor.centreId) return no('no_such_conflict')
  if (conflict.decision !== null) return no('conflict_is_decided')
  await setDecision(db, id, { decision, note, decidedBy: actor.id, decidedAt: now })
  touch({ subject: 'sync_conflict', id, fields: ['decision'] })
  return yes(null)
}
