import type { MovementReason } from '#app/inventory/movement.ts'
import { no, type Result, yes } from '#app/result.ts'

/** What can be taken back by the opposite movement: nothing that moves money, and nothing that somebody signs for. */
const UNDOABLE: readonly MovementReason[] = ['moved', 'loaded', 'unloaded', 'put_in_quarantine', 'inspected']

/** How long after it: a slip is seen at once, and later others have relied on it. */
export const UNDO_MINUTES = 10

const MINUTE = 60_000

type Movement = {
  readonly id: string
  readonly why: MovementReason
  readonly at: Date
  readonly movedBy: string | null
}
export type UndoRefusal =
  | 'take_back_is_not_undone'
  | 'movement_is_not_undone'
  | 'too_late_to_undo'
  | 'moved_again_since'
  | 'moved_by_somebody_else'

type Facts = {
  /** The last movement of the unit. */
  readonly last: Movement | undefined
  /** The moment of the movement that is to be taken back. */
  readonly at: Date
  readonly by: string
  readonly now: Date
}

/** Only one's own last act, while it is still the last thing that happened to the unit. */
export function mayUndo({ last, at, by, now }: Facts): Result<{ readonly id: string }, UndoRefusal> {
  if (!last || last.at.getTime() !== at.getTime()) return no('moved_again_since')
  if (last.why === 'taken_back') return no('take_back_is_not_undone')
  if (!UNDOABLE.includes(last.why)) return no('movement_is_not_undone')
  if (last.movedBy !== by) return no('moved_by_somebody_else')
  return now.getTime() - last.at.getTime() > UNDO_MINUTES * MINUTE ? no('too_late_to_undo') : yes({ id: last.id })
}
