import type { ConflictDecision } from './conflict.ts'
import { wordOfAct } from './late-act.ts'

type Row = {
  readonly id: string
  readonly act: string
  readonly subject: string
  readonly refusal: string
  readonly deviceAt: Date
  readonly receivedAt: Date
  readonly decision: ConflictDecision | null
  readonly note: string
}

/** A conflict as lists and its page show it: nothing of what was written. */
export const shownConflict = ({
  conflict,
  by,
  decidedBy,
}: {
  conflict: Row
  by: string
  decidedBy: string | null
}) => ({
  ...{ id: conflict.id, subject: conflict.subject, refusal: conflict.refusal, by },
  word: wordOfAct(conflict.act),
  deviceAt: conflict.deviceAt.toISOString(),
  receivedAt: conflict.receivedAt.toISOString(),
  decision: conflict.decision,
  note: conflict.note,
  decidedBy,
})
export type ShownConflict = ReturnType<typeof shownConflict>
