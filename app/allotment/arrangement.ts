import { type Arrangement, type Board, type Effort, mirrored } from './board.ts'
import { isCrowded } from './crowding.ts'
import { repaired } from './repair.ts'
import { swept } from './sweep.ts'

/** What one search may spend before the next is tried: few moves first, then once through time in either direction. */
const FOR_REPAIR = 30_000
const FOR_A_SWEEP = 200_000

/** Gives every job a lane, moving few; exact unless the effort is spent. */
export function arranged(board: Board, effort: Effort): Arrangement {
  if (isCrowded(board)) return 'none'
  return firstKnown(effort, [
    [FOR_REPAIR, given => repaired(board, given)],
    [FOR_A_SWEEP, given => swept(board, given)],
    [FOR_A_SWEEP, given => swept(mirrored(board), given)],
  ])
}

type Search = (given: Effort) => Arrangement

function firstKnown(effort: Effort, searches: readonly (readonly [most: number, Search])[]): Arrangement {
  for (const [most, search] of searches) {
    const share = Math.min(most, effort.left)
    const given = { left: share }
    const found = search(given)
    effort.left -= share - Math.max(given.left, 0)
    if (found !== 'unknown') return found
  }
  return 'unknown'
}
